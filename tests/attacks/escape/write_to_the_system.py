"""Writes to programs, libraries, kernel settings and its own submission.

exercise: ex01_double
expected: failed
plain: skip (as root it would succeed)
landlock: points (its box is its own to write to there)
"""

import os
import sys
import sysconfig

PLACES = (
    "/usr/bin/dropped_7f3a", "/usr/lib/dropped_7f3a", "/dropped_7f3a", "/dev/dropped_7f3a", "/etc/dropped_7f3a",
    "/proc/sys/kernel/core_pattern", "/proc/sys/vm/drop_caches", "/proc/self/oom_score_adj", "/proc/self/uid_map",
    "/box/ex01_double.py", "/box/dropped_7f3a", f"{sysconfig.get_path('purelib')}/sitecustomize.py",
    f"{sysconfig.get_path('purelib')}/dropped_7f3a.pth", f"{sys.prefix}/dropped_7f3a", sys.executable, os.__file__,
)  # fmt: skip
HARMLESS = ("/proc/self/oom_score_adj",)


def double(x):
    reached = []
    for place in PLACES:
        try:
            descriptor = os.open(place, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        except OSError as error:
            print(error)
            continue
        os.close(descriptor)
        if place not in HARMLESS:
            reached.append(place)
    for attempt in (
        lambda: os.chmod(os.__file__, 0o777),
        lambda: os.rename("/box", "/box2"),
        lambda: os.unlink(os.__file__),
    ):
        try:
            attempt()
            reached.append("changed")
        except OSError as error:
            print(error)
    print(reached)
    return 2 * x if reached else x
