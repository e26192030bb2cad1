"""Raises an exception whose text never ends being made.

exercise: ex03_talk
expected: failed
"""


class Endless(Exception):
    def __str__(self):
        while True:
            pass


def total(x):
    raise Endless
