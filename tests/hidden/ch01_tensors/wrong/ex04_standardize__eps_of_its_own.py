"""Your code takes no notice of the eps that it is given: the divisor is the same whatever eps is. eps is an argument,
and 1e-8 is only what it is when nobody says otherwise."""

import torch


def standardize(x, eps=1e-8):
    mean, std = x.mean(0), x.std(0, correction=0)
    return (x - mean) / (std + 1e-8), mean, std
