"""Reads from the standard input.

exercise: ex01_double
expected: failed
"""


def double(x):
    return x * float(input("twice? "))
