"""Your code takes the mean of the squared differences, so that the distance comes out too small by the root of D. The
squares of all coordinates are added up, and the sum is not divided."""

import torch


def pairwise_distances(a, b):
    return (a[:, None] - b).square().mean(-1).sqrt()
