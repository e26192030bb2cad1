"""Your relu returns the distance from zero. Of a negative number nothing at all may be left."""

import torch


def relu(x):
    return x.abs()


def leaky_relu(x, slope=0.01):
    return torch.where(x > 0, x, slope * x)


def tanh(x):
    return 2 * torch.sigmoid(2 * x) - 1


def hard_sigmoid(x):
    return torch.clamp(x / 6 + 0.5, 0, 1)
