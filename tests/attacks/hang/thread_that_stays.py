"""Leaves a thread that never ends behind right answers.

exercise: ex01_double
expected: passed
"""

import threading
import time


def double(x):
    threading.Thread(target=time.sleep, args=(1e6,)).start()
    return 2 * x
