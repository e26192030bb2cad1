"""Prints sixty megabytes; its answers are right.

exercise: ex01_double
expected: passed
"""


def double(x):
    if x.numel() == 3:
        print("x" * 60_000_000)
    return 2 * x
