"""Writes likely replies to every open file while it is imported.

exercise: ex01_double
expected: failed
"""

import os

from grader.cage import wire

for descriptor in range(21):
    for reply in [{"ready": True}, {"value": True}, {"status": 0}] * 10:
        try:
            os.write(descriptor, wire.encode(reply))
        except OSError:
            continue


def double(x):
    return x
