"""Answers with replies that lack what a reply has.

exercise: ex01_double
expected: failed
"""

import itertools

from grader.cage import worker

REPLIES = itertools.cycle([{}, {"value": {}}, {"value": {"tensor": []}}, {"node": 0}, {"raise": None}, {"raise": {}}])
worker.Answers._answer = lambda self, question: next(REPLIES)


def double(x):
    return x
