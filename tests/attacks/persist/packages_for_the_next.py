"""Puts modules where the next submission's interpreter would import them; its answers are right.

exercise: ex01_double
expected: passed
plain: skip (as root it would succeed)
"""

import sys

TEXT = "raise SystemExit('spoilt')\n"


def double(x):
    for folder in [*sys.path, "/box", "/tmp"]:
        for name in ("dropped_7f3a.pth", "dropped_7f3a_usercustomize.py"):
            try:
                with open(f"{folder}/{name}", "w") as file:
                    file.write(TEXT)
            except OSError:
                continue
    return 2 * x
