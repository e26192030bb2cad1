"""An axis of size one.

About 5 minutes.
"""

import torch


def add_axes(points):
    """Return the points with a new axis of size 1 in front, a batch that holds this one set of points.

    Indexing with None is the short way; every other way to the same result counts too.

    Args:
        points: (N, D) tensor of any dtype, N points of D coordinates.
    Returns: (1, N, D) tensor of the same dtype. The tensor handed in keeps its shape.
    """
    # TODO: index with None at the place where the new axis is to stand.
    ### BEGIN SOLUTION
    return points[None]
    ### END SOLUTION
