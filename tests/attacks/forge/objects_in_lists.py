"""Returns lists of objects that pose as sequences, one inside the other without end.

exercise: ex01_double
expected: failed
"""


class Deeper:
    def __len__(self):
        return 1

    def __getitem__(self, key):
        return Deeper()

    def __index__(self):
        return 2

    __float__ = __int__ = __index__


def double(x):
    return [Deeper(), Deeper()]
