"""Has a module of the standard library look autograd up by its dotted name.

exercise: ex02_backward
expected: failed
"""

import pydoc

import torch


def square_backward(grad_out, x):
    leaf = torch.Tensor._make_subclass(torch.Tensor, x.clone(), True)
    return pydoc.locate("torch.auto" + "grad.grad")((leaf**2 * grad_out).sum(), leaf)[0]
