"""Calls itself without end and without Python's guard, until the stack overflows.

exercise: ex01_double
expected: failed
"""

import sys

sys.setrecursionlimit(10**9)


class Deep:
    def __getattr__(self, name):
        return getattr(self, name + "x")


def double(x):
    return max([x], key=lambda it: double(it))
