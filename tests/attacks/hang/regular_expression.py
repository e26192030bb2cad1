"""Matches a regular expression that backtracks for ever, deep in C.

exercise: ex03_talk
expected: failed
"""

import re


def total(x):
    return re.match(r"(a+)+$", "a" * 60 + "b")
