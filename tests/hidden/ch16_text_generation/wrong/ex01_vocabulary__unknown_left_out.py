"""Your code leaves unknown characters out, so the text it encodes becomes shorter. Each of them has its place in the code as well, the index 0 that is kept free for them."""


class Vocabulary:
    def __init__(self, texts):
        self.characters = ["\ufffd", *sorted(set("".join(texts)))]

    def __len__(self):
        return len(self.characters)

    def encode(self, text):
        return [self.characters.index(c) for c in text if c in self.characters]

    def decode(self, indices):
        return "".join(self.characters[int(i)] for i in indices)
