"""Raises its own limits, then uses more than they were.

exercise: ex03_talk
expected: failed
plain: skip (as root it would succeed)
"""

import resource


def total(x):
    for kind in (resource.RLIMIT_AS, resource.RLIMIT_NPROC, resource.RLIMIT_FSIZE, resource.RLIMIT_CPU):
        for limit in ((resource.RLIM_INFINITY,) * 2, (1 << 40, 1 << 40)):
            try:
                resource.setrlimit(kind, limit)
                print("raised", kind)
            except (OSError, ValueError):
                continue
    return len(bytearray(b"x" * (3 << 30)))
