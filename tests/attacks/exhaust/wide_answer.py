"""Returns ten million small values.

exercise: ex03_talk
expected: failed
"""


def total(x):
    return [None] * 10_000_000
