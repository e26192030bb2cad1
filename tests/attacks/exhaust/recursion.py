"""Calls itself without end.

exercise: ex01_double
expected: failed
"""


def double(x):
    return double(x)
