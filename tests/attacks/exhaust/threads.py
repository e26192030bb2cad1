"""Starts threads until none can be started; its answers are right.

exercise: ex01_double
expected: passed
plain: skip (nothing bounds threads there but a control group)
"""

import threading
import time


def double(x):
    try:
        for _ in range(200):
            threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
    except RuntimeError:
        pass
    return 2 * x
