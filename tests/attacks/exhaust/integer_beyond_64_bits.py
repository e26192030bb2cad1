"""Returns an integer that no tensor can hold, for the diagnosis to compare.

exercise: ex03_talk
expected: failed
"""


def total(x):
    return 10**30
