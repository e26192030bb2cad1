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
        raise NotImplementedError("TODO: Vocabulary.__init__")

    def __len__(self):
        # TODO: the number of indices.
        raise NotImplementedError("TODO: Vocabulary.__len__")

    def encode(self, text):
        """Return a list of ints: the index of each character of a string, 0 where it is unknown."""
        # TODO: look up each character; a dict has a way to say what it gives for a key that it lacks.
        raise NotImplementedError("TODO: Vocabulary.encode")

    def decode(self, indices):
        """Return a string: the character of each index, � for 0.

        indices: a list of ints or a one-dimensional int64 tensor, with values from 0 to len(self) - 1.
        """
        # TODO: the way back. The entries of a tensor are tensors; int(...) makes a plain number of each.
        raise NotImplementedError("TODO: Vocabulary.decode")
