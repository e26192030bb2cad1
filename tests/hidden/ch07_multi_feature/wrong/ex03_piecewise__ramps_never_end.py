"""Each of your ramps is a single ReLU, and so it goes on rising behind its right knot. A second ReLU that begins there and is taken away makes it level out."""

import torch


def relu(x):
    return x.clamp(min=0)


def hard_sigmoid_curve(x, knots, heights):
    curve = torch.zeros_like(x) + heights[0]
    for i in range(len(knots) - 1):
        width = knots[i + 1] - knots[i]
        rise = heights[i + 1] - heights[i]
        ramp = relu((x - knots[i]) / width)
        curve = curve + rise * ramp
    return curve
