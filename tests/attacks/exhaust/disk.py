"""Fills every folder that it can write to, 160 megabytes at most; its answers are right.

exercise: ex01_double
expected: passed
plain: skip (there is no bound on files there)
"""

import os

FOLDERS = ("/tmp", "/box", "/dev/shm", "/var/tmp", ".", "/", "/dev", "/run")


def double(x):
    written = 0
    for folder in FOLDERS:
        for number in range(3):
            try:
                with open(os.path.join(folder, f"dropped_7f3a_{number}"), "wb") as file:
                    while written < 160 << 20:
                        written += file.write(bytes(1 << 20))
            except OSError:
                continue
    print(f"{written >> 20} MB written")
    return 2 * x
