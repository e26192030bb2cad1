"""Raises KeyboardInterrupt, which stops a pytest session.

exercise: ex01_double
expected: failed
"""


def double(x):
    raise KeyboardInterrupt
