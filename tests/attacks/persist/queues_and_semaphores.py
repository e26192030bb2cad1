"""Leaves message queues and semaphores of both kinds; its answers are right.

exercise: ex01_double
expected: passed
plain: skip (they outlive every process there)
"""

import ctypes

libc = ctypes.CDLL(None, use_errno=True)


def double(x):
    libc.syscall(240, b"dropped_7f3a", 0o102, 0o666, None)
    return 2 * x
