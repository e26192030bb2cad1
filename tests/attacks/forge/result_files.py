"""Writes result files wherever it can.

exercise: ex01_double
expected: failed
plain: skip (its files would lie about)
"""

import json
import os

NAMES = ("dropped_7f3a_results.json", "dropped_7f3a.html", "dropped_7f3a_junit.xml", "dropped_7f3a_gradebook.db")
TEXT = json.dumps({"earned": 3, "points": 3, "state": "passed"})


def double(x):
    for folder in (".", "..", "/", "/tmp", "/box", "/var/tmp", "/dev/shm", "/etc", "/root", os.path.expanduser("~")):
        for name in NAMES:
            try:
                with open(os.path.join(folder, name), "w") as file:
                    file.write(TEXT)
            except OSError:
                continue
    return x
