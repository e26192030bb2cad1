"""Answers with an exception of a hundred thousand lines of code.

exercise: ex03_talk
expected: failed
"""

from grader.cage import worker

FRAME = ["ex03_talk.py", 2**62, "total" * 10, "return None  " * 20]
CLAIM = {"type": "E", "bases": ["B" * 1000] * 1000, "message": "", "frames": [FRAME] * 100_000, "todo": False}
worker.Answers._answer = lambda self, question: {"raise": CLAIM}


def total(x):
    return x
