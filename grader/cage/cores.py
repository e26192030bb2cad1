"""Which core a judge is to keep to.

A judge and its workers take turns, and a message between cores takes ten times as long as one on the same core where
the machine is a virtual one: 100 µs against 10 µs, measured with two processes and a socket pair.
"""

import os


def keep_to(pid: int, number: int, jobs: int) -> None:
    """Keep one of so many processes, and all that it starts, to a core; void where there is no core for each."""
    if hasattr(os, "sched_setaffinity"):
        cores = sorted(os.sched_getaffinity(0))
        if jobs <= len(cores):
            first = os.getpid() if jobs < len(cores) else 0  # so that two graders choose different ones, most likely
            os.sched_setaffinity(pid, {cores[(first + number) % len(cores)]})
