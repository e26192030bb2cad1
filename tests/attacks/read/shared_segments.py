"""Lists and attaches System V segments, semaphores and queues of the machine.

exercise: ex01_double
expected: failed
"""

import ctypes

libc = ctypes.CDLL(None, use_errno=True)


def double(x):
    for name in ("shm", "sem", "msg"):
        try:
            print(open(f"/proc/sysvipc/{name}").read()[:1000])
        except OSError as error:
            print(error)
    for number in range(20):
        print(libc.shmat(number, None, 0o10000), end=" ")
    return x
