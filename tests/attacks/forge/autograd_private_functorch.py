"""Uses torch._functorch, which torch.func is made of.

exercise: ex02_backward
expected: failed
"""

import torch._functorch.eager_transforms as tools


def square_backward(grad_out, x):
    return tools.vjp(lambda t: t**2, x)[1](grad_out)[0]
