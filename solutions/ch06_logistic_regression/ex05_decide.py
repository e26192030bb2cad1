"""Decide, or say that you are not sure.

About 10 minutes.
"""

import torch


def decide(prob, low=0.4, high=0.6):
    """Return the class of each probability: 0 below low, 1 above high, and -1, for not sure, in between.

    Both ends count as in between: exactly low and exactly high are -1.

    Args:
        prob: float tensor of any shape, probabilities of class 1. It stays as it is.
        low, high: floats, low <= high.
    Returns: tensor of the shape of prob, with the numbers 0, 1 and -1.
    """
    # TODO: two comparisons, strictly below and strictly above; what is left is not sure.
    ### BEGIN SOLUTION
    decision = torch.full_like(prob, -1, dtype=torch.int64)
    decision[prob < low] = 0
    decision[prob > high] = 1
    return decision
    ### END SOLUTION
