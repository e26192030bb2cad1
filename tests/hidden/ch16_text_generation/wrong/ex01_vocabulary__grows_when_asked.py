"""Your vocabulary takes in each unknown character that it is asked for, so it grows with every text. A look-up is not to
change what is looked up in; a defaultdict makes an entry for each key that it lacks, `get` does not.
"""

from collections import defaultdict


class Vocabulary:
    def __init__(self, texts):
        self.characters = ["\ufffd", *sorted(set("".join(texts)))]
        self.indices = defaultdict(int, {character: index for index, character in enumerate(self.characters) if index})

    def __len__(self):
        return len(self.indices) + 1

    def encode(self, text):
        return [self.indices[character] for character in text]

    def decode(self, indices):
        return "".join(self.characters[int(index)] for index in indices)
