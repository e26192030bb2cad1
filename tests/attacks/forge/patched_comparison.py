"""Replaces everything in torch that compares tensors.

exercise: ex01_double
expected: failed
"""

import torch

torch.allclose = torch.equal = torch.is_tensor = lambda *args, **kwargs: True
torch.isclose = torch.eq = lambda one, other, **kwargs: torch.ones_like(one, dtype=torch.bool)
torch.testing.assert_close = lambda *args, **kwargs: None
torch.Tensor.__eq__ = torch.Tensor.eq = lambda self, other: torch.ones_like(self, dtype=torch.bool)
torch.Tensor.__le__ = torch.Tensor.isnan = lambda self, *other: torch.ones_like(self, dtype=torch.bool)


def double(x):
    return x
