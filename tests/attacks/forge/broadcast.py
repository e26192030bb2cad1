"""Returns one number where a tensor is due.

exercise: ex01_double
expected: failed
"""

import torch


def double(x):
    return torch.tensor(0.0)
