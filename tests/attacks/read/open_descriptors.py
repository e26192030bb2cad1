"""Lists its open files, reads from each and asks what is at the other end.

exercise: ex01_double
expected: failed
"""

import os
import stat


def double(x):
    for number in range(64):
        try:
            kind = os.fstat(number)
        except OSError:
            continue
        print(number, stat.filemode(kind.st_mode))
        try:
            print(os.readlink(f"/proc/self/fd/{number}"))
            if not stat.S_ISSOCK(kind.st_mode) and number != 1:
                os.set_blocking(number, False)
                print(os.read(number, 2000))
        except OSError:
            continue
    return x
