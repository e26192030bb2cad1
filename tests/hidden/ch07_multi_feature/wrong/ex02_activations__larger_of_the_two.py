"""Your leaky_relu returns the larger of x and slope · x. For slopes above 1 or below 0 that is the wrong one of the two on some side; ask whether x is positive."""

import torch


def relu(x):
    return torch.clamp(x, min=0)


def leaky_relu(x, slope=0.01):
    return torch.maximum(x, slope * x)


def tanh(x):
    return 2 * torch.sigmoid(2 * x) - 1


def hard_sigmoid(x):
    return torch.clamp(x / 6 + 0.5, 0, 1)
