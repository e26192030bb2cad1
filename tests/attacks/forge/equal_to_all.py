"""Returns an object that is equal to everything and true.

exercise: ex01_double
expected: failed
"""


class Agreeable:
    def __eq__(self, other):
        return True

    __ne__ = __lt__ = __gt__ = lambda self, other: False
    __le__ = __ge__ = __eq__
    __hash__ = object.__hash__

    def __bool__(self):
        return True


def double(x):
    return Agreeable()
