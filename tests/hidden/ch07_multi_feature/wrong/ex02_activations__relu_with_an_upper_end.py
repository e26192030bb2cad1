"""Your relu is cut off at an upper end too. It has none: a positive number comes out as it is, however large."""

import torch


def relu(x):
    return x.clamp(0, 6)


def leaky_relu(x, slope=0.01):
    return torch.where(x > 0, x, slope * x)


def tanh(x):
    small = torch.exp(-2 * x.abs())
    return torch.sign(x) * (1 - small) / (1 + small)


def hard_sigmoid(x):
    return (x / 6 + 0.5).clamp(0, 1)
