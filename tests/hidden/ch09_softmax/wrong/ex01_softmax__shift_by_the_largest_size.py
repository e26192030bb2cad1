"""Your code subtracts the largest absolute value of each row. In a row of -1000 that is 1000, and exp(-2000) is zero throughout; subtract the largest number itself, so that one exponent in each row is exactly 0."""

import torch


def softmax(x, dim):
    powers = torch.exp(x - x.abs().amax(dim, keepdim=True))
    return powers / powers.sum(dim, keepdim=True)
