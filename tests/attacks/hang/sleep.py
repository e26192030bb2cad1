"""Sleeps for eleven days.

exercise: ex03_talk
expected: failed
"""

import time


def total(x):
    time.sleep(1e6)
