"""Your code lets no ratio be higher than 100 decibels. The nearer the pictures are, the higher it is, and without an
end; only equal ones have none, and theirs is infinity.
"""

import math


def psnr(image, reference):
    mse = ((image - reference) ** 2).mean().item()
    return min(10 * math.log10(1 / mse), 100) if mse > 0 else math.inf
