"""Returns integers, floats and complex numbers at the edge of what they can be.

exercise: ex03_talk
expected: failed
"""


def total(x):
    return -(2**63)


def after(function, x):
    return complex(float("inf"), float("nan"))


def rows(x):
    yield 5e-324
    yield -0.0
    yield 2**64
    yield True
