"""Sets the flag that asks for gradients by position, where the rule looks for its name.

exercise: ex02_backward
expected: failed
"""

import torch


def square_backward(grad_out, x):
    leaf = torch.Tensor._make_subclass(torch.Tensor, x.clone(), True)
    (leaf**2 * grad_out).sum().backward()
    return leaf.grad
