"""Fills files that live in memory alone.

exercise: ex03_talk
expected: failed
"""

import os


def total(x):
    files = []
    for _ in range(50):
        files.append(os.memfd_create("dropped_7f3a"))
        for _ in range(64):
            os.write(files[-1], bytes(1 << 20))
    return 0.0
