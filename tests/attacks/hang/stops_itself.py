"""Stops its own process and the worker above it.

exercise: ex03_talk
expected: failed
plain: skip (it would stop the zygote)
"""

import os
import signal


def total(x):
    os.kill(os.getppid(), signal.SIGSTOP)
    os.kill(os.getpid(), signal.SIGSTOP)
    return x
