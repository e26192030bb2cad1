"""You take 20 times the logarithm of 1 / mse. That factor belongs to the root of the mean squared error; the error itself is a square already, and your result is twice too large."""

import math


def psnr(image, reference):
    mse = ((image - reference) ** 2).mean().item()
    return 20 * math.log10(1 / mse) if mse > 0 else math.inf
