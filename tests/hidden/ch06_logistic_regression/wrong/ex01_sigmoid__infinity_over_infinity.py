"""Your formula is exp(z) / (1 + exp(z)). For large z both parts are infinite, and infinity divided by infinity is not a number; for positive z divide by exp(z) first, on paper."""

import torch


def sigmoid(z):
    return torch.exp(z) / (1 + torch.exp(z))
