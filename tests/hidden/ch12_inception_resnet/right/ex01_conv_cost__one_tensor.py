"""A tensor with one entry, and 64 bits in it."""

import torch


def conv_cost(*sizes):
    return torch.tensor([[*sizes, sizes[3]]]).prod(1)
