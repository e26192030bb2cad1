"""Reads from address zero.

exercise: ex01_double
expected: failed
"""

import ctypes


def double(x):
    return ctypes.string_at(0)
