"""Your sigmoid is made of tanh(z) and comes out too steep. Its argument must be half of z for the two curves to agree."""

import torch


def sigmoid(z):
    return (torch.tanh(z) + 1) / 2
