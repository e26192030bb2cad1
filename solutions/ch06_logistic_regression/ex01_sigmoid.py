"""The sigmoid, for numbers of any size.

About 15 minutes.
"""

import torch


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) for each entry, by hand: torch.sigmoid and its relatives are not to be used.

    The result is a number from 0 to 1 even where exp would overflow: never NaN. For z = 1000 it is 1, for z = -1000 it
    is 0. Small probabilities are not rounded away: for z = -20 it is 2.06e-9, in float32 too.

    Args:
        z: float tensor of any shape. It stays as it is.
    Returns: tensor of the shape and dtype of z.
    """
    # TODO: both 1 / (1 + exp(-z)) and exp(z) / (1 + exp(z)) are right on paper. Which exp may become infinite?
    ### BEGIN SOLUTION
    small = torch.exp(-z.abs())
    return torch.where(z >= 0, 1 / (1 + small), small / (1 + small))
    ### END SOLUTION
