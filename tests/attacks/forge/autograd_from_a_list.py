"""Takes torch out of a list, so that the name before the dot is none.

exercise: ex02_backward
expected: failed
"""

import torch


def square_backward(grad_out, x):
    return [torch][0].func.vjp(lambda t: t**2, x)[1](grad_out)[0]
