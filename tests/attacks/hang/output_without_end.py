"""Has processes write to the standard output for ever, without waiting, so that a reader never finds it empty.

exercise: ex01_double
expected: failed
plain: skip (its processes fork again and again)
"""

import os
import time

CHUNK = b"x" * 4096


def flood():
    os.set_blocking(1, False)
    end = time.monotonic() + 1
    while time.monotonic() < end or os.fork():  # before its processor time is used up a child takes over
        for _ in range(1000):
            try:
                os.write(1, CHUNK)
            except BlockingIOError:
                continue
    flood()


def double(x):
    if os.fork() == 0:
        flood()
    flood()
