"""Leaves a watcher that overwrites every result file as soon as it appears; its answers are wrong.

exercise: ex01_double
expected: failed
plain: skip (it would overwrite files of the machine)
"""

import glob
import os
import time

if os.fork() == 0:
    end = time.monotonic() + 5
    while time.monotonic() < end:
        for path in glob.glob("/tmp/**/*result*", recursive=True) + glob.glob("/**/results/*.json"):
            try:
                with open(path, "w") as file:
                    file.write('{"earned": 3}')
            except OSError:
                continue
        time.sleep(0.05)
    os._exit(0)


def double(x):
    return x
