"""Stops the worker that forks its checks, then answers rightly.

exercise: ex01_double
expected: passed
plain: skip (it would stop the zygote)
landlock: points (there the worker is no first process, and its own to stop)
"""

import os
import signal


def double(x):
    os.kill(os.getppid(), signal.SIGSTOP)
    return 2 * x
