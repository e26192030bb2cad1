"""The loss over a weight and a bias.

About 10 minutes.
"""

import torch


def loss_surface(xs, ys, ws, bs):
    """Return the error of ŷ = w·x + b for every pair of a weight and a bias.

    The error of a pair is the mean of (w·x + b - y)² over all samples.

    Args:
        xs: list of floats, the inputs, one per sample.
        ys: list of as many floats, the targets.
        ws: list of floats, the weights.
        bs: list of floats, the biases.
    Returns: tensor of shape (len(bs), len(ws)); the entry in row i and column j is the error of bs[i] and ws[j].
    """
    # TODO: one error for each pair, biases downwards, weights to the right.
    ### BEGIN SOLUTION
    surface = torch.zeros(len(bs), len(ws))
    for i, b in enumerate(bs):
        for j, w in enumerate(ws):
            surface[i, j] = sum((w * x + b - y) ** 2 for x, y in zip(xs, ys, strict=True)) / len(xs)
    return surface
    ### END SOLUTION
