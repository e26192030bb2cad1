"""Returns a gigabyte.

exercise: ex03_talk
expected: failed
"""

import torch


def total(x):
    return torch.ones(1 << 27, dtype=torch.float64)
