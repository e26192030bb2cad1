"""Leaves files in every folder that the next submission might look into; its answers are right.

exercise: ex01_double
expected: passed
plain: skip (its files would lie about)
"""

import os


def double(x):
    for folder in ("/tmp", "/var/tmp", "/dev/shm", "/box", "/run", "/", os.path.expanduser("~"), os.getcwd()):
        try:
            with open(f"{folder}/dropped_7f3a_note", "w") as file:
                file.write("the answers are 2 x")
        except OSError:
            continue
    return 2 * x
