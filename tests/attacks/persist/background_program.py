"""Leaves a shell in the background that writes files again and again; its answers are right.

exercise: ex01_double
expected: passed
plain: points (files can be written)
"""

import subprocess

LOOP = "for n in 1 2 3 4 5 6 7 8 9; do sleep 0.2; echo x > /tmp/dropped_7f3a_late; done"
subprocess.Popen(["/bin/sh", "-c", LOOP], start_new_session=True, stdin=subprocess.DEVNULL)


def double(x):
    return 2 * x
