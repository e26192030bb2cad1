"""Forks while it is imported until no process is left, then answers rightly.

exercise: ex01_double
seconds: 14
expected: failed
plain: skip (nothing bounds a fork bomb there but a control group)
"""

import os
import time

while True:
    try:
        if os.fork() == 0:
            time.sleep(1000)
    except OSError:
        break


def double(x):
    return 2 * x
