"""Gives torch another name in the midst of an expression.

exercise: ex02_backward
expected: failed
"""

import torch


def square_backward(grad_out, x):
    return (t := torch).func.vjp(lambda it: it**2, x)[1](grad_out)[0]  # noqa: F841
