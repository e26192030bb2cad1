"""Coordinate by coordinate: a running hypotenuse."""

import torch


def pairwise_distances(a, b):
    distance = torch.zeros(len(a), len(b), dtype=a.dtype)
    for one, other in zip(a.unbind(1), b.unbind(1)):
        distance = torch.hypot(distance, one.unsqueeze(1) - other.unsqueeze(0))
    return distance
