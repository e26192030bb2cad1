"""Yields rows for ever.

exercise: ex03_talk
expected: failed
"""


def rows(x):
    while True:
        yield x[0]
