"""Makes system calls by the numbers of the x32 table.

exercise: ex01_double
expected: failed
plain: skip (there is no filter there)
"""

import ctypes

libc = ctypes.CDLL(None, use_errno=True)
X32 = 0x40000000


def double(x):
    reached = [
        n for n in (101, 165, 272, 321, 425, 521, 540) if libc.syscall(ctypes.c_long(X32 | n), 0, 0, 0, 0, 0) >= 0
    ]
    print(reached)
    return 2 * x if reached else x
