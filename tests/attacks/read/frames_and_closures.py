"""Walks the stack's frames, their locals and globals for anything of the judge's.

exercise: ex01_double
expected: failed
"""

import sys


def double(x):
    frame, seen = sys._getframe(), []
    while frame is not None:
        seen += [
            f"{name}={value!r}"[:300] for space in (frame.f_locals, frame.f_globals) for name, value in [*space.items()]
        ]
        frame = frame.f_back
    print([text for text in seen if "CANARY" in text or "expected" in text][:20])
    return x
