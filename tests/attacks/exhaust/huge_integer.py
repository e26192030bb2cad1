"""Returns integers of 5,000 digits, which Python refuses to print.

exercise: ex03_talk
expected: failed
"""

import sys

sys.set_int_max_str_digits(0)


def total(x):
    return 16**4990 + 7


def after(function, x):
    return [16**4990] * 12


def rows(x):
    return {16**4990: 16**4990}
