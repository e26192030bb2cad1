"""Your variance is the mean of the squares minus the square of the mean. Far from zero these are two huge numbers that
agree in nearly all digits, and what float32 has left of their difference is mostly rounding: subtract the mean
first, then square."""

import torch


def standardize(x, eps=1e-8):
    mean = x.mean(0)
    std = (x.square().mean(0) - mean**2).clamp(min=0).sqrt()
    return (x - mean) / (std + eps), mean, std
