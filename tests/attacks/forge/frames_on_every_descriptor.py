"""Writes likely replies to every open file before it answers wrongly.

exercise: ex01_double
expected: failed
"""

import os

from grader.cage import wire

REPLIES = [{"ready": True}, {"value": True}, {"value": None}, {"status": 0}, {"passed": True, "points": 3}]


def double(x):
    for descriptor in range(21):
        for reply in REPLIES:
            try:
                os.write(descriptor, wire.encode(reply))
            except OSError:
                continue
    return x
