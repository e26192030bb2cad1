"""Opens files until none can be opened, then answers rightly.

exercise: ex01_double
expected: passed
"""

import os


def double(x):
    kept = []
    try:
        while True:
            kept.append(os.dup(0))
    except OSError:
        pass
    return 2 * x
