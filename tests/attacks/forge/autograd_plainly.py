"""Lets autograd do what is to be done by hand.

exercise: ex02_backward
expected: failed
"""

import torch


def square_backward(grad_out, x):
    leaf = x.detach().requires_grad_()
    return torch.autograd.grad((leaf**2 * grad_out).sum(), leaf)[0]
