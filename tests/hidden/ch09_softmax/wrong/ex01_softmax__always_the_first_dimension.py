"""Your shares always sum to one along dimension 0, whatever `dim` says. In a table with one sample per row that lets the samples of a batch compete, instead of the classes of one sample; use the `dim` that the caller names."""

import torch


def softmax(x, dim):
    powers = torch.exp(x - x.amax(0, keepdim=True))
    return powers / powers.sum(0, keepdim=True)
