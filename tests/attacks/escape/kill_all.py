"""Sends SIGKILL to every process that it may signal; its answers are right.

exercise: ex01_double
expected: passed
plain: skip (it would end the machine's processes)
landlock: points (it may reach its own worker there)
cold: points (it may reach its own worker there)
"""

import os
import signal


def double(x):
    for pid in (-1, *range(1, 400)):
        if pid != os.getpid():
            try:
                os.kill(pid, signal.SIGKILL)
            except OSError:
                continue
    return 2 * x
