"""The two forms on the two halves, through masks and an assignment to a tensor of its own."""

import torch


def sigmoid(z):
    result, right = torch.empty_like(z), z > 0
    result[right] = z[right].neg().exp().add(1).reciprocal()
    small = z[~right].exp()
    result[~right] = small / (small + 1)
    return result
