"""Makes empty files in every folder that it can write to; its answers are right.

exercise: ex01_double
expected: passed
plain: skip (there is no bound on files there)
landlock: points (its files are on a disk, where each check takes its time to make them)
"""

import os


def double(x):
    for folder in ("/tmp", "/dev/shm", "."):
        try:
            for number in range(4000):
                os.close(os.open(f"{folder}/dropped_7f3a_{number}", os.O_CREAT | os.O_WRONLY))
        except OSError:
            continue
    return 2 * x
