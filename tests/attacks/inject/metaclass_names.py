"""Raises an exception whose class has no name and no bases that can be read.

exercise: ex01_double
expected: failed
"""


class Meta(type):
    __name__ = property(lambda cls: [1, 2])
    __mro__ = property(lambda cls: 3)


class Nameless(Exception, metaclass=Meta):
    pass


def double(x):
    raise Nameless("<i>")
