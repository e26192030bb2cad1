"""Leaves a daemon while it is imported; its answers are right.

exercise: ex01_double
expected: passed
"""

import os
import time

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.closerange(0, 64)
        time.sleep(60)
    os._exit(0)


def double(x):
    return 2 * x
