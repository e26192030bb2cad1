"""Your leaky_relu always uses a slope of 0.01. That is only the value without a second argument."""

import torch


def relu(x):
    return torch.clamp(x, min=0)


def leaky_relu(x, slope=0.01):
    return torch.where(x > 0, x, 0.01 * x)


def tanh(x):
    return 2 * torch.sigmoid(2 * x) - 1


def hard_sigmoid(x):
    return torch.clamp(x / 6 + 0.5, 0, 1)
