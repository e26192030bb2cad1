"""Ends the process with exit code 0 instead of answering.

exercise: ex01_double
expected: failed
"""

import os


def double(x):
    os._exit(0)
