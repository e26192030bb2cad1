"""You multiply each ramp with the height of its right point. The ramps before it stay at their full height, so only what is new counts: the difference of the two heights."""

import torch


def relu(x):
    return x.clamp(min=0)


def hard_sigmoid_curve(x, knots, heights):
    curve = torch.zeros_like(x) + heights[0]
    for i in range(len(knots) - 1):
        width = knots[i + 1] - knots[i]
        rise = heights[i + 1]
        ramp = relu((x - knots[i]) / width) - relu((x - knots[i + 1]) / width)
        curve = curve + rise * ramp
    return curve
