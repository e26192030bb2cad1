"""Your code computes in place, in the tensor that the caller handed over. The caller still needs z; make a new tensor."""

import torch


def sigmoid(z):
    return z.neg_().exp_().add_(1).reciprocal_()
