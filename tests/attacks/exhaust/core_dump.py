"""Asks for a core dump as large as may be, then aborts with 200 megabytes in memory.

exercise: ex03_talk
expected: failed
plain: skip (as root it would succeed)
"""

import os
import resource

HOARD = bytearray(b"x" * (200 << 20))


def total(x):
    for limit in ((resource.RLIM_INFINITY,) * 2, (10**9, 10**9)):
        try:
            resource.setrlimit(resource.RLIMIT_CORE, limit)
        except (OSError, ValueError):
            continue
    os.abort()
