"""Yields one row of ten megabytes after another.

exercise: ex03_talk
expected: failed
"""

import torch


def rows(x):
    row = torch.ones(10 << 17, dtype=torch.float64)
    for _ in range(40):
        yield row
