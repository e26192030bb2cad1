"""Answers with messages that are no replies: numbers, lists, texts, nothing.

exercise: ex02_backward
expected: failed
"""

from grader.cage import worker

worker.Answers._answer = lambda self, question: [[1, 2, {"value": True}], "value", 3, None, b"value"][id(question) % 5]


def square_backward(grad_out, x):
    return x
