"""Your code takes exp of the numbers as they are: exp(1000) is infinite, and the exp of a row of -1000 sums to zero, whose logarithm is minus infinity. Subtract the largest number of each row first; the result is the same on paper, and finite."""

import torch


def log_softmax(x, dim):
    return x - x.exp().sum(dim, keepdim=True).log()
