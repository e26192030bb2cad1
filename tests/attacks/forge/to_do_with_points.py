"""Claims to be a stub, in a forged reply that also claims points.

exercise: ex01_double
expected: failed
"""

from grader.cage import worker

CLAIM = {"type": "NotImplementedError", "bases": [], "message": "TODO: double", "frames": [], "todo": True, "points": 3}
worker.Answers._answer = lambda self, question: {"raise": CLAIM, "value": True, "state": "passed"}


def double(x):
    return x
