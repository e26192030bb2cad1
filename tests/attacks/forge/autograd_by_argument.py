"""Hands torch to a helper as an argument and as a default.

exercise: ex02_backward
expected: failed
"""

import torch


def helper(library=torch):
    return library.func.vjp


def square_backward(grad_out, x):
    return helper()(lambda t: t**2, x)[1](grad_out)[0]
