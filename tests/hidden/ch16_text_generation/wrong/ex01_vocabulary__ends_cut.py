"""Your code takes the blanks and line ends from the ends of each text before it gathers the characters. They are
characters like others; where they stand only at an end, your vocabulary does not know them.
"""


class Vocabulary:
    def __init__(self, texts):
        self.characters = ["\ufffd", *sorted({c for text in texts for c in text.strip()})]
        self.indices = {c: i for i, c in enumerate(self.characters)}

    def __len__(self):
        return len(self.characters)

    def encode(self, text):
        return [self.indices.get(c, 0) for c in text]

    def decode(self, indices):
        return "".join(self.characters[int(i)] for i in indices)
