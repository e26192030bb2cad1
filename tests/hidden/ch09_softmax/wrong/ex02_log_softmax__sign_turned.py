"""Your results are positive: they are minus the logarithm, as a loss has it. A probability is at most one and its logarithm at most 0; the minus sign comes later, in the loss."""

import torch


def log_softmax(x, dim):
    shifted = x - x.amax(dim, keepdim=True)
    return shifted.exp().sum(dim, keepdim=True).log() - shifted
