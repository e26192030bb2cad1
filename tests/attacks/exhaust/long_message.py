"""Answers with an exception whose message has forty million characters.

exercise: ex03_talk
expected: failed
"""

from grader.cage import worker

CLAIM = {"type": "E" * 1_000_000, "bases": [], "message": "m " * 20_000_000, "frames": [], "todo": False}
worker.Answers._answer = lambda self, question: {"raise": CLAIM}


def total(x):
    return x
