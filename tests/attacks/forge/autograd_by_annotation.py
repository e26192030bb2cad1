"""Has the typing module evaluate a string that names autograd.

exercise: ex02_backward
expected: failed
"""

import typing

import torch


def hint(it: "torch.autograd.grad"):
    pass


def square_backward(grad_out, x):
    leaf = torch.Tensor._make_subclass(torch.Tensor, x.clone(), True)
    return typing.get_type_hints(hint)["it"]((leaf**2 * grad_out).sum(), leaf)[0]
