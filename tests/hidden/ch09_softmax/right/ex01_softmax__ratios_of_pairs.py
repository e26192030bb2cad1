"""One over the sum of exp(x_j - x_i): no maximum, no division of powers, infinite ratios welcome."""

import torch


def softmax(x, dim):
    rows = x.movedim(dim, -1)
    ratios = torch.exp(rows[..., None, :] - rows[..., :, None])
    return ratios.sum(-1).reciprocal().movedim(-1, dim)
