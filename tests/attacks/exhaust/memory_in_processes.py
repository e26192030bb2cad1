"""Takes memory in many processes, each below the limit for one.

exercise: ex03_talk
expected: failed
plain: skip (nothing bounds processes together there)
"""

import os
import time


def total(x):
    for _ in range(8):
        if os.fork() == 0:
            hoard = [bytearray(b"x" * (1 << 26)) for _ in range(8)]
            time.sleep(60 + len(hoard))
    time.sleep(60)
