"""Your relu sets the negative entries of x itself to zero. A second name for a tensor is no copy of it, and a method whose name ends in an underscore writes to it as well, so the caller's numbers are gone."""

import torch


def relu(x):
    out = x
    out[out < 0] = 0
    return out


def leaky_relu(x, slope=0.01):
    return torch.where(x > 0, x, slope * x)


def tanh(x):
    return 2 * torch.sigmoid(2 * x) - 1


def hard_sigmoid(x):
    return torch.clamp(x / 6 + 0.5, 0, 1)
