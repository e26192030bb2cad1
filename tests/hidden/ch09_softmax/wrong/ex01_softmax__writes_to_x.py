"""Your code subtracts the largest number within x itself. `-=` and `sub_` write into the caller's tensor, which is needed unchanged; an ordinary subtraction makes a new one."""

import torch


def softmax(x, dim):
    x -= x.amax(dim, keepdim=True)
    powers = torch.exp(x)
    return powers / powers.sum(dim, keepdim=True)
