"""Returns numbers and lists of numbers whose arithmetic lies.

exercise: ex03_talk
expected: failed
"""


class Near(float):
    def __sub__(self, other):
        return Near(0)

    __rsub__ = __abs__ = __add__ = lambda self, *other: Near(0)
    __eq__ = __lt__ = __le__ = lambda self, other: True
    __hash__ = float.__hash__


def total(x):
    return Near(1)


def after(function, x):
    return [[Near(1)] * 3] * 4


def rows(x):
    return [[Near(0)] * 3] * 4
