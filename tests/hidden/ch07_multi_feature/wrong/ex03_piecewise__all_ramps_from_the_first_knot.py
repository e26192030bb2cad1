"""All your ramps begin at the first knot. Each begins at its own left knot and ends at its right one."""

import torch


def relu(x):
    return x.clamp(min=0)


def hard_sigmoid_curve(x, knots, heights):
    curve = torch.zeros_like(x) + heights[0]
    for i in range(len(knots) - 1):
        width = knots[i + 1] - knots[i]
        rise = heights[i + 1] - heights[i]
        ramp = relu((x - knots[0]) / (knots[i + 1] - knots[0])) - relu((x - knots[i + 1]) / (knots[i + 1] - knots[0]))
        curve = curve + rise * ramp
    return curve
