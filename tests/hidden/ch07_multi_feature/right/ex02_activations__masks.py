"""Masks and means: relu as half of x plus its size, everything else built on it."""

import torch


def relu(x):
    return (x + abs(x)) / 2


def leaky_relu(x, slope=0.01):
    return relu(x) - slope * relu(-x)


def tanh(x):
    return torch.sigmoid(x * 2) - torch.sigmoid(x * -2)


def hard_sigmoid(x):
    return (relu(x + 3) - relu(x - 3)) / 6
