"""Your squared distance is a difference, a² + b² - 2ab, and where two points coincide rounding makes it a little less
than zero: the root is NaN. Cut it off at zero before the root, or subtract the points themselves."""

import torch


def pairwise_distances(a, b):
    squares = (a * a).sum(1)[:, None] + (b * b).sum(1) - 2 * (a @ b.T)
    return squares.sqrt()
