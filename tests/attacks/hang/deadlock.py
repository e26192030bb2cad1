"""Waits for a lock that it holds itself.

exercise: ex03_talk
expected: failed
"""

import threading

LOCK = threading.Lock()


def total(x):
    with LOCK, LOCK:
        return x
