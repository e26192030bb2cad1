"""All ramps at once in a table of samples and pairs, then one product."""

import torch


def hard_sigmoid_curve(x, knots, heights):
    left, right = knots[:-1], knots[1:]
    way = (x[:, None] - left) / (right - left)
    ramps = torch.relu(way) - torch.relu(way - 1)
    return ramps @ heights.diff() + heights[0]
