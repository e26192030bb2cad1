"""Returns complex numbers whose real part is right and whose imaginary part is not zero.

exercise: ex01_double
expected: failed
"""

import torch


def double(x):
    return torch.complex(2 * x.double(), torch.ones_like(x.double()))
