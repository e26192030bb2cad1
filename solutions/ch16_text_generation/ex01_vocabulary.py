"""The characters of some texts, and a number for each.

About 15 minutes.
"""

UNKNOWN = "\N{REPLACEMENT CHARACTER}"  # �, how decode writes index 0


class Vocabulary:
    """Numbers for characters. Index 0 stands for every character that is not known; the known ones follow from 1 on.

    Known are the distinct characters of all the texts, in the order in which Python's `sorted` brings them. Lower and
    upper case are different characters, and blanks, line ends and punctuation are characters too.

    `len(vocabulary)` is the number of indices: that of the distinct characters, and one more for index 0.
    """

    def __init__(self, texts):
        """texts: a list of strings, none of which contains � itself."""
        # TODO: gather the characters of all the texts, sort them, and keep what encode and decode will need.
        ### BEGIN SOLUTION
        self.characters = [UNKNOWN, *sorted(set("".join(texts)))]
        self.indices = {character: index for index, character in enumerate(self.characters)}
        ### END SOLUTION

    def __len__(self):
        # TODO: the number of indices.
        ### BEGIN SOLUTION
        return len(self.characters)
        ### END SOLUTION

    def encode(self, text):
        """Return a list of ints: the index of each character of a string, 0 where it is unknown."""
        # TODO: look up each character; a dict has a way to say what it gives for a key that it lacks.
        ### BEGIN SOLUTION
        return [self.indices.get(character, 0) for character in text]
        ### END SOLUTION

    def decode(self, indices):
        """Return a string: the character of each index, � for 0.

        indices: a list of ints or a one-dimensional int64 tensor, with values from 0 to len(self) - 1.
        """
        # TODO: the way back. The entries of a tensor are tensors; int(...) makes a plain number of each.
        ### BEGIN SOLUTION
        return "".join(self.characters[int(index)] for index in indices)
        ### END SOLUTION
