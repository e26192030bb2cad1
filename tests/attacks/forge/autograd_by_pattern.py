"""Takes autograd out of torch by a class pattern.

exercise: ex02_backward
expected: failed
"""

import torch


def square_backward(grad_out, x):
    match torch:
        case object(func=tools):
            return tools.vjp(lambda t: t**2, x)[1](grad_out)[0]
