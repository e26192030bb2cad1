"""Returns NaN for every entry.

exercise: ex01_double
expected: failed
"""


def double(x):
    return x * float("nan")
