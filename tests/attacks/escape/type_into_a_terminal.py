"""Types a command into the terminal that the grader may have been started from.

exercise: ex01_double
expected: failed
plain: skip (there may be a terminal)
"""

import fcntl
import os


def double(x):
    reached = []
    for name in ("/dev/tty", "/dev/console", "/dev/pts/0", "/proc/self/fd/0", "/proc/self/fd/1", "/proc/self/fd/2"):
        try:
            end = os.open(name, os.O_RDWR | os.O_NONBLOCK)
        except OSError as error:
            print(error)
            continue
        for request in (0x5412, 0x541C):
            try:
                fcntl.ioctl(end, request, b"#")
                reached.append(name)
            except OSError as error:
                print(error)
    return 2 * x if reached else x
