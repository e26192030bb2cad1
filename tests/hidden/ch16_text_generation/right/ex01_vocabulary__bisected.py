"""No dict: the sorted characters as one string, searched by halves; codes are a tensor."""

import bisect

import torch


class Vocabulary:
    def __init__(self, texts):
        found = set()
        for text in texts:
            found |= {*text}
        self.known = "".join(sorted(found))

    def place(self, c):
        i = bisect.bisect_left(self.known, c)
        return i + 1 if self.known[i : i + 1] == c else 0

    def encode(self, text):
        return torch.tensor([self.place(c) for c in text], dtype=torch.int32)

    def decode(self, indices):
        return "".join(self.known[i - 1] if i else "�" for i in torch.as_tensor(indices).tolist())

    def __len__(self):
        return 1 + len(self.known)
