"""Raises exceptions whose text, representation and class cannot be read.

exercise: ex01_double
expected: failed
"""


class Unreadable(Exception):
    def __str__(self):
        raise RuntimeError("no")

    __repr__ = __str__

    @property
    def __traceback__(self):
        raise RuntimeError("no")


def double(x):
    raise Unreadable("x")
