"""Returns a list and a dictionary that never end being packed.

exercise: ex03_talk
expected: failed
"""

import itertools


class Endless(list):
    def __iter__(self):
        return itertools.repeat(None)


def total(x):
    return Endless([1])
