"""Leaves daemons that fork themselves anew all the time; its answers are right.

exercise: ex01_double
expected: passed
plain: skip (they run away from a kill one by one)
"""

import os
import time


def dodge():
    end = time.monotonic() + 20
    while time.monotonic() < end:
        time.sleep(0.05)
        if os.fork():
            os._exit(0)
        os.setsid()
    os._exit(0)


def double(x):
    for _ in range(2):
        if os.fork() == 0:
            dodge()
    return 2 * x
