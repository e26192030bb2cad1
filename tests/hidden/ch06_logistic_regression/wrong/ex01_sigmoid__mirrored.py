"""Your exponent has the wrong sign, so the curve falls where it should rise. The sigmoid of a large positive number is close to 1."""

import torch


def sigmoid(z):
    return 1 / (1 + torch.exp(z))
