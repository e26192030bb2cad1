"""Your code takes exp of the numbers as they are: exp(1000) is infinite, and a row of -1000 leaves nothing but zeros to divide by. The shares stay the same when one number is subtracted from a whole row, so take the row's largest away first."""

import torch


def softmax(x, dim):
    powers = torch.exp(x)
    return powers / powers.sum(dim, keepdim=True)
