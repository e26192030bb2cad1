"""Loops, ignores every signal that can be ignored and catches every exception.

exercise: ex03_talk
expected: failed
"""

import signal

for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        continue


def total(x):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
