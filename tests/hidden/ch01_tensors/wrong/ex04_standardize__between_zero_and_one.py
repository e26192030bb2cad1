"""Your columns run from 0 to 1, from their smallest to their largest number. Standardising is something else: mean 0
and standard deviation 1, without fixed ends."""

import torch


def standardize(x, eps=1e-8):
    low, high = x.amin(0), x.amax(0)
    return (x - low) / (high - low + eps), x.mean(0), x.std(0, correction=0)
