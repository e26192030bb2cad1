"""Your code uses one mean and one standard deviation for the whole table. The columns are different quantities, in
different units perhaps, so each has its own."""

import torch


def standardize(x, eps=1e-8):
    mean, std = x.mean(), x.std(correction=0)
    return (x - mean) / (std + eps), mean, std
