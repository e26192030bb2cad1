"""Your vocabulary begins to count the known characters at 0, so its first one cannot be told from an unknown one. Index 0 is kept free for what is unknown; the known characters follow from 1 on."""


class Vocabulary:
    def __init__(self, texts):
        self.characters = sorted(set("".join(texts)))

    def __len__(self):
        return len(self.characters)

    def encode(self, text):
        return [self.characters.index(c) if c in self.characters else 0 for c in text]

    def decode(self, indices):
        return "".join(self.characters[int(i)] if int(i) < len(self.characters) else "\ufffd" for i in indices)
