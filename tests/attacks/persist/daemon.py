"""Leaves a daemon, forked twice in a session of its own, that ignores all signals; its answers are right.

exercise: ex01_double
expected: passed
"""

import os
import signal
import time


def double(x):
    if os.fork() == 0:
        os.setsid()
        if os.fork():
            os._exit(0)
        for number in range(1, 65):
            try:
                signal.signal(number, signal.SIG_IGN)
            except (OSError, ValueError):
                continue
        os.closerange(0, 64)
        time.sleep(60)
        os._exit(0)
    return 2 * x
