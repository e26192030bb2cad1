"""Finds autograd in sys.modules, by way of a module that keeps `sys` under an underscore.

exercise: ex02_backward
expected: failed
"""

import collections

import torch

LEAF = torch.Tensor._make_subclass


def square_backward(grad_out, x):
    leaf = LEAF(torch.Tensor, x.clone(), True)
    match collections._sys.modules["torch.auto" + "grad"]:
        case object(_engine_run_backward=run, _make_grads=_):
            loss = (leaf**2 * grad_out).sum()
            return run((loss,), (torch.ones_like(loss),), False, False, (leaf,), False, accumulate_grad=False)[0]
