"""Raises and prints text whose direction is turned, whose letters pile up and whose characters are invisible.

exercise: ex01_double
expected: failed
"""

TEXT = (
    "\u202egnihtyna\u202c \u2066x\u2069 \u200b\u200d\ufeff \u2028\u2029\u0085\x0b\x0c"
    + "a"
    + "\u0300" * 500
    + "\U000e0041"
)


def double(x):
    print(TEXT)
    raise ValueError(TEXT)
