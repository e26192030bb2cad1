"""Asks for the highest priority and real-time scheduling, then computes for ever.

exercise: ex03_talk
expected: failed
plain: skip (as root it would succeed)
"""

import os


def total(x):
    for attempt in (
        lambda: os.setpriority(os.PRIO_PROCESS, 0, -20),
        lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(99)),
        lambda: os.sched_setaffinity(0, range(os.cpu_count() or 1)),
    ):
        try:
            attempt()
        except OSError as error:
            print(error)
    while True:
        pass
