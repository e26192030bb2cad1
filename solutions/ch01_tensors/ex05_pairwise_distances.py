"""All distances between two sets of points.

About 15 minutes.
"""

import torch


def pairwise_distances(a, b):
    """Return the Euclidean distance of every point of a from every point of b.

    Args:
        a: (N, D) float tensor, N points of D coordinates.
        b: (M, D) float tensor of the same dtype; M may differ from N.
    Returns: (N, M) tensor of that dtype; row i, column j holds the distance of a[i] from b[j]. Two points at the same
        place have distance 0. Both arguments stay as they are.
    """
    # TODO: give each of the two an axis of size 1 such that their difference has shape (N, M, D).
    ### BEGIN SOLUTION
    difference = a[:, None, :] - b[None, :, :]
    return difference.square().sum(-1).sqrt()
    ### END SOLUTION
