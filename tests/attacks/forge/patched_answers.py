"""Patches the worker so that every answer is a tensor of zeros in the shape of the first argument.

exercise: ex01_double
expected: failed
"""

import torch

from grader.cage import worker

answer = worker.Answers._answer


def zeros(self, question):
    if question["op"] == "call":
        args = self._unpacker().unpack(question["args"])
        return {"value": self._packer().pack(torch.zeros_like(args[1]))}
    return answer(self, question)


worker.Answers._answer = zeros


def double(x):
    return x
