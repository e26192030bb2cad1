"""Reaches autograd by getattr and pieces of its name.

exercise: ex02_backward
expected: failed
"""

import torch

reach = getattr


def square_backward(grad_out, x):
    return reach(reach(torch, "fu" + "nc"), "v" + "jp")(lambda t: t**2, x)[1](grad_out)[0]
