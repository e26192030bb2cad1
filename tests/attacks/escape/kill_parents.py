"""Kills its parent, its process group and its session's leader.

exercise: ex01_double
expected: passed
plain: skip (it would end the zygote)
landlock: points (it may reach its own worker there)
cold: points (it may reach its own worker there)
"""

import os
import signal


def double(x):
    for pid in (os.getppid(), os.getsid(0)):
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGKILL, signal.SIGSEGV):
            if pid > 0 and pid != os.getpid():
                try:
                    os.kill(pid, number)
                except OSError:
                    continue
    return 2 * x
