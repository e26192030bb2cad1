"""Makes itself dumpable, its children's keeper, immune to its parent's death, and gives itself another name.

exercise: ex01_double
expected: failed
plain: skip (there is no filter there)
"""

import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
SET_PDEATHSIG, SET_DUMPABLE, SET_NAME, SET_SUBREAPER, SET_NO_NEW_PRIVS, SET_SECCOMP = 1, 4, 15, 36, 38, 22


def double(x):
    reached = [f"{value} as parent's signal" for value in (0, 18) if libc.prctl(SET_PDEATHSIG, value, 0, 0, 0) == 0]
    libc.prctl(SET_DUMPABLE, 1, 0, 0, 0)
    libc.prctl(SET_NAME, b"grader", 0, 0, 0)
    libc.prctl(SET_SUBREAPER, 1, 0, 0, 0)
    if libc.prctl(SET_NO_NEW_PRIVS, 0, 0, 0, 0) == 0:
        reached.append("new privileges")
    try:
        if os.getppid() > 1:
            print(open(f"/proc/{os.getppid()}/environ").read())
    except OSError as error:
        print(error)
    print(reached)
    return 2 * x if reached else x
