"""Your vocabulary numbers the characters in the order in which they first appear. The same characters in another order would get other numbers; in sorted order they always have the same ones."""


class Vocabulary:
    def __init__(self, texts):
        self.characters = ["\ufffd", *dict.fromkeys("".join(texts))]

    def __len__(self):
        return len(self.characters)

    def encode(self, text):
        return [self.characters.index(c) if c in self.characters[1:] else 0 for c in text]

    def decode(self, indices):
        return "".join(self.characters[int(i)] for i in indices)
