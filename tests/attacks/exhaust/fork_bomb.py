"""Forks for ever.

exercise: ex03_talk
expected: failed
plain: skip (nothing bounds a fork bomb there but a control group)
"""

import os


def total(x):
    while True:
        try:
            os.fork()
        except OSError:
            continue
