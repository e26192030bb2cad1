"""Your sum always runs along dimension 0, whatever `dim` says. In a table with one sample per row that compares the samples of a batch with each other, instead of the classes of one sample; use the `dim` that the caller names."""

import torch


def log_softmax(x, dim):
    shifted = x - x.amax(0, keepdim=True)
    return shifted - shifted.exp().sum(0, keepdim=True).log()
