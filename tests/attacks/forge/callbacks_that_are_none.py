"""Calls the judge back with numbers of functions that it never gave.

exercise: ex03_talk
expected: failed
"""

import itertools

from grader.cage import worker

ODD = itertools.cycle([-1, 10**9, True, "0", None, 2**63, [0], 1.5])
worker.Answers._answer = lambda self, question: {"callback": next(ODD), "args": [], "kwargs": {"dict": []}}


def total(x):
    return 7.0
