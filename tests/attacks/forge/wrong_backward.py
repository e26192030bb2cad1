"""Returns right values with a backward pass of its own that is wrong.

exercise: ex01_double
expected: failed
points: 2
"""

import torch


class Sly(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return 2 * x

    @staticmethod
    def backward(ctx, grad):
        return grad


def double(x):
    return Sly.apply(x)
