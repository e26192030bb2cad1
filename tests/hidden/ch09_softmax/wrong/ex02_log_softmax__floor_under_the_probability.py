"""Your code adds a tiny number to the probability, so that its logarithm is never infinite. Every very small probability then has the same wrong logarithm, about -18 or so, where -200 or -1000 would be right."""

import torch


def log_softmax(x, dim):
    return torch.log(torch.softmax(x, dim) + 1e-8)
