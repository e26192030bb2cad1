"""Your tanh is 2 · sigmoid(x) − 1, which has the right ends but is half as steep. The sigmoid must be taken of 2x."""

import torch


def relu(x):
    return torch.clamp(x, min=0)


def leaky_relu(x, slope=0.01):
    return torch.where(x > 0, x, slope * x)


def tanh(x):
    return 2 * torch.sigmoid(x) - 1


def hard_sigmoid(x):
    return torch.clamp(x / 6 + 0.5, 0, 1)
