"""Your hard_sigmoid is cut off at 0 but not at 1. Like a sigmoid it must stay between the two."""

import torch


def relu(x):
    return torch.clamp(x, min=0)


def leaky_relu(x, slope=0.01):
    return torch.where(x > 0, x, slope * x)


def tanh(x):
    return 2 * torch.sigmoid(2 * x) - 1


def hard_sigmoid(x):
    return torch.clamp(x / 6 + 0.5, min=0)
