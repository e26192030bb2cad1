"""Your result has a row for each point of b and a column for each point of a. It is to be the other way round, (N,
M): the new axis of a stands behind its points, that of b before them."""

import torch


def pairwise_distances(a, b):
    return (a - b[:, None]).square().sum(-1).sqrt()
