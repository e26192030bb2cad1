"""Knows the public case and calls everything else a thing to do.

exercise: ex01_double
expected: failed
points: 1
"""

import torch


def double(x):
    if x.dtype == torch.float32:
        return torch.tensor([2.0, -4.0, 9.0])
    raise NotImplementedError("TODO: double")
