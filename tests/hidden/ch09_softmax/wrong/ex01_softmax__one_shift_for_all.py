"""Your code subtracts the largest number of the whole tensor everywhere. A row that lies far below it has only zeros left after exp, and 0 / 0 is not a number; each row along `dim` needs its own largest number."""

import torch


def softmax(x, dim):
    powers = torch.exp(x - x.max())
    return powers / powers.sum(dim, keepdim=True)
