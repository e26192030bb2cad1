"""Replaces torch's functions for numbers and bytes by others that look at what is wanted.

exercise: ex01_double
expected: failed
"""

import torch

torch.frombuffer = lambda *args, **kwargs: torch.zeros(3)
torch.Tensor.numpy = lambda self: (_ for _ in ()).throw(RuntimeError)
torch.manual_seed = torch.randn = torch.as_tensor = lambda *args, **kwargs: torch.zeros(3)
torch.autograd.grad = lambda *args, **kwargs: (torch.zeros(3),)


def double(x):
    return x
