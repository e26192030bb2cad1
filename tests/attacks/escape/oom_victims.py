"""Makes other processes the first to be killed when memory runs out, then takes it all.

exercise: ex03_talk
expected: failed
plain: skip (as root it would succeed)
"""

import glob


def total(x):
    for name in glob.glob("/proc/[0-9]*/oom_score_adj"):
        value = "-1000" if "/self/" in name else "1000"
        try:
            with open(name, "w") as file:
                file.write(value)
        except OSError:
            continue
    return len([bytearray(b"x" * (1 << 26)) for _ in range(40)])
