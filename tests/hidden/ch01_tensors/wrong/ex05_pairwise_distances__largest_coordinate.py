"""Your distances are the largest difference among the coordinates. All coordinates count for the Euclidean distance:
square, add up, take the root."""

import torch


def pairwise_distances(a, b):
    return (a[:, None] - b).abs().amax(-1)
