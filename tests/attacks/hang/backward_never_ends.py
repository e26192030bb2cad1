"""Returns right values whose gradient takes for ever.

exercise: ex01_double
expected: failed
points: 2
"""

import torch


class Slow(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return 2 * x

    @staticmethod
    def backward(ctx, grad):
        while True:
            pass


def double(x):
    return Slow.apply(x)
