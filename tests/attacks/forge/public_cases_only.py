"""Knows the public checks' inputs and nothing else.

exercise: ex01_double
expected: failed
points: 1
"""

import torch

KNOWN = {(1.0, -2.0, 4.5): [2.0, -4.0, 9.0]}


def double(x):
    known = KNOWN.get(tuple(x.flatten().tolist()))
    return torch.zeros_like(x) if known is None else torch.tensor(known)
