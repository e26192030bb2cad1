"""Your code works out exp(z) / (1 + exp(z)) for large z as well. There both parts are infinite, and infinity divided by infinity is not a number, whatever it is multiplied by afterwards; for positive z divide by exp(z) first, on paper, and pick with torch.where."""

import torch


def sigmoid(z):
    return torch.exp(z) / (1 + torch.exp(z))
