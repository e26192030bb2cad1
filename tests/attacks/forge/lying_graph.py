"""Claims graph nodes that do not exist and answers for gradients with tensors of other shapes.

exercise: ex01_double
expected: failed
points: 2
"""

import torch

from grader.cage import worker

answer = worker.Answers._answer


def lie(self, question):
    if question["op"] == "vjp":
        return {"value": self._packer().pack([torch.zeros(1000), None, 3, "x"]), "node": -1}
    return answer(self, question) | {"node": 10**9}


worker.Answers._answer = lie


def double(x):
    return 2 * x
