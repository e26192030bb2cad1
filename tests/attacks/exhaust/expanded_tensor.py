"""Returns a tensor that is one number in storage and 2^40 numbers in shape.

exercise: ex01_double
expected: failed
"""

import torch


def double(x):
    return torch.ones(1).expand(1 << 40)
