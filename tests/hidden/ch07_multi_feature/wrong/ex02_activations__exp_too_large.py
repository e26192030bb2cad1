"""Your tanh takes exp of x as it is, and exp(1000) is infinite: infinity divided by infinity is not a number. Rewrite the quotient so that every exponent is at most zero."""

import torch


def relu(x):
    return torch.clamp(x, min=0)


def leaky_relu(x, slope=0.01):
    return torch.where(x > 0, x, slope * x)


def tanh(x):
    up, down = torch.exp(x), torch.exp(-x)
    return (up - down) / (up + down)


def hard_sigmoid(x):
    return torch.clamp(x / 6 + 0.5, 0, 1)
