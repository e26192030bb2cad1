"""Your characters are kept where all vocabularies share them, in the class instead of in `self`. Whoever makes a second
vocabulary changes the first one.
"""


class Vocabulary:
    characters = []

    def __init__(self, texts):
        Vocabulary.characters = ["\ufffd", *sorted(set("".join(texts)))]

    def __len__(self):
        return len(self.characters)

    def encode(self, text):
        return [self.characters.index(c) if c in self.characters else 0 for c in text]

    def decode(self, indices):
        return "".join(self.characters[int(i)] for i in indices)
