"""Your code shifts and scales the caller's own table: `-=` and `/=` work in place. Make new tensors, `x - mean` and
so on; the table handed in is still needed as it is."""

import torch


def standardize(x, eps=1e-8):
    mean, std = x.mean(0), x.std(0, correction=0)
    x -= mean
    x /= std + eps
    return x, mean, std
