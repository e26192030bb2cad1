"""Scans the memory of its own process, byte by byte, for what the zygote or an earlier worker left there.

exercise: ex01_double
expected: failed
"""

import re
import time

MARK = re.compile(b"CANARY" + b"_7f3a" + rb"[a-z_0-9]{5,60}")


def double(x):
    end, found = time.monotonic() + 0.7, set()
    try:
        with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", 0) as memory:
            for line in maps:
                low, high = (int(part, 16) for part in line.split()[0].split("-"))
                if "r" not in line.split()[1] or high - low > 1 << 27 or time.monotonic() > end:
                    continue
                try:
                    memory.seek(low)
                    found.update(MARK.findall(memory.read(high - low)))
                except (OSError, ValueError, OverflowError):
                    continue
    except OSError as error:
        print(error)
    print(found)
    return x
