"""Your hard_sigmoid cuts x / 6 off at 0 and 1 and adds the half afterwards. The half belongs inside, so that the line passes through 1/2 at zero and is cut off then."""

import torch


def relu(x):
    return torch.clamp(x, min=0)


def leaky_relu(x, slope=0.01):
    return torch.where(x > 0, x, slope * x)


def tanh(x):
    return 2 * torch.sigmoid(2 * x) - 1


def hard_sigmoid(x):
    return torch.clamp(x / 6, 0, 1) + 0.5
