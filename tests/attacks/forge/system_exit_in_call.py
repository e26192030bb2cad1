"""Raises SystemExit(0) instead of answering.

exercise: ex01_double
expected: failed
"""


def double(x):
    raise SystemExit(0)
