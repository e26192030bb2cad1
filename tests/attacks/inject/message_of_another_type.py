"""Raises exceptions whose text is of a class that lies about itself.

exercise: ex01_double
expected: failed
"""


class Text(str):
    def __getitem__(self, key):
        return 7

    def encode(self, *args):
        return b"\xff"

    def startswith(self, *args):
        return True


class Odd(Exception):
    def __str__(self):
        return Text("<b>")


def double(x):
    raise Odd
