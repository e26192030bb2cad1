"""Prints a million empty lines, then more than is kept; its answers are right.

exercise: ex01_double
expected: passed
"""

print("\n" * 1_000_000)


def double(x):
    return 2 * x
