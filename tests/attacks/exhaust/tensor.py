"""Asks torch for a tensor of 256 gibibytes.

exercise: ex01_double
expected: failed
"""

import torch


def double(x):
    return torch.ones(1 << 36)
