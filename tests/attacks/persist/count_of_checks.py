"""Counts its calls, to be right only from the third check on.

exercise: ex01_double
expected: failed
points: 1
"""

CALLS = []


def double(x):
    CALLS.append(x)
    return 2 * x if len(CALLS) > 1 else x
