"""Writes every byte there is to its output, many times over; its answers are right.

exercise: ex01_double
expected: passed
"""

import os


def double(x):
    os.write(2, bytes(range(256)) * 20 + b"\xff\xfe\x00\xf0\x9f\x98" * 100)
    return 2 * x
