"""Reads every small file that it can reach and looks for the planted mark.

exercise: ex01_double
expected: failed
plain: skip (it would read files that are nobody's business)
"""

import os
import time

SKIPPED = ("/proc", "/sys", "/usr/lib/", "/usr/share", "/usr/include")


def double(x):
    end = time.monotonic() + 0.9
    for root, folders, names in os.walk("/"):
        folders[:] = [name for name in folders if name not in ("site-packages", "lib2to3", "test", "idlelib")]
        if root.startswith(SKIPPED):
            folders.clear()
            continue
        for name in names:
            path = os.path.join(root, name)
            try:
                if os.path.isfile(path) and os.path.getsize(path) < 100_000:
                    with open(path, "rb") as file:
                        text = file.read()
                    if b"CANARY" + b"_7f3a" in text:
                        print(path, text[text.find(b"CANARY" + b"_7f3a") :][:60])
            except OSError:
                continue
        if time.monotonic() > end:
            break
    return x
