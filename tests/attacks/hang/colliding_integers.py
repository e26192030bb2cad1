"""Answers with a set of integers that all have one hash, which makes building it quadratic.

exercise: ex01_double
expected: failed
seconds: 5
"""

from grader.cage import worker

MODULUS = 2**61 - 1
TREE = {"set": [{"int": hex(number * MODULUS)} for number in range(1, 20_000)]}
worker.Answers._answer = lambda self, question: {"value": TREE}


def double(x):
    return x
