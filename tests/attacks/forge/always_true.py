"""Patches the worker so that it answers True to every question.

exercise: ex01_double
expected: failed
"""

from grader.cage import worker

worker.Answers._answer = lambda self, question: {"value": True, "passed": True, "state": "passed", "node": 0}


def double(x):
    return x
