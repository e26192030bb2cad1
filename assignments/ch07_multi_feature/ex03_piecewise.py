"""A curve made of corners.

About 25 minutes.
"""

import torch


def hard_sigmoid_curve(x, knots, heights):
    """Return the curve through the points (knots[i], heights[i]) at each x.

    Between two neighbouring points it is straight; left of the first and right of the last it stays at their heights.
    Build it as networks do: a constant plus one hard sigmoid for each pair of neighbours. Each of them is 0 up to its
    left knot, 1 from its right knot on and straight between them, is made of two ReLUs (torch.relu will do), and is
    multiplied by a number.

    Ready-made interpolation, such as numpy.interp, is not to be used.

    Args:
        x: (N,) float tensor.
        knots: (K,) tensor of the same dtype, each entry larger than the one before; K is at least 1.
        heights: (K,) tensor.
    Returns: (N,) tensor of the dtype of x. The arguments stay as they are.
    """
    # TODO: where does the curve start? By how much does it rise from one knot to the next? Add up the rises.
    raise NotImplementedError("TODO: hard_sigmoid_curve")
