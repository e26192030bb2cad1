"""Leaves an exit hook that ends with code 0; its answers are right.

exercise: ex01_double
expected: passed
"""

import atexit
import os

atexit.register(os._exit, 0)


def double(x):
    return 2 * x
