"""Leaves processes that print for ever behind right answers.

exercise: ex01_double
expected: passed
plain: skip (its processes fork again and again)
"""

import os

CHUNK = b"x" * 65536


def double(x):
    for _ in range(3):
        if os.fork() == 0:
            while True:
                os.write(1, CHUNK)
    return 2 * x
