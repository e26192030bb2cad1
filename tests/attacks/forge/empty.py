"""Returns tensors without entries, for which every comparison holds.

exercise: ex01_double
expected: failed
"""

import torch


def double(x):
    return torch.empty(0, *x.shape)
