"""Imports everything from a part of torch, so that no name is seen.

exercise: ex02_backward
expected: failed
"""

from torch.func import *  # noqa: F403


def square_backward(grad_out, x):
    return vjp(lambda t: t**2, x)[1](grad_out)[0]  # noqa: F405
