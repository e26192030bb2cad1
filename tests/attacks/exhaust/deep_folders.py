"""Makes folders within folders, deeper than Python calls itself and than a path may be long; its answers are right.

exercise: ex01_double
expected: passed
"""

import os

os.mkdir("dropped_7f3a")
os.chdir("dropped_7f3a")


def double(x):
    try:
        for _ in range(1200):
            os.mkdir("inner")
            os.chdir("inner")
    except OSError:
        return 2 * x
    return 2 * x
