"""Your code turns x into float32 before anything else, and float64 comes out with half of its digits. Compute in the
dtype that x has."""

import torch


def standardize(x, eps=1e-8):
    x = x.to(torch.float32)
    mean, std = x.mean(0), x.std(0, correction=0)
    return (x - mean) / (std + eps), mean, std
