"""Your code divides by the variance and returns it. The standard deviation is its root, and has the unit of the
column itself."""

import torch


def standardize(x, eps=1e-8):
    mean, variance = x.mean(0), x.var(0, correction=0)
    return (x - mean) / (variance + eps), mean, variance
