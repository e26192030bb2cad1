"""Your code takes the logarithm of a finished softmax, and by then a very small probability has been rounded to 0. Its logarithm is minus infinity; simplify the logarithm of the fraction instead, so that no probability is ever formed."""

import torch


def log_softmax(x, dim):
    return torch.log(torch.softmax(x, dim))
