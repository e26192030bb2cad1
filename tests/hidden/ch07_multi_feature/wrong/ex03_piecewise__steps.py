"""Your curve jumps at the knots instead of rising between them. Two ReLUs a knot apart make a slope; comparing x with a knot makes a step."""

import torch


def relu(x):
    return x.clamp(min=0)


def hard_sigmoid_curve(x, knots, heights):
    curve = torch.zeros_like(x) + heights[0]
    for i in range(len(knots) - 1):
        width = knots[i + 1] - knots[i]
        rise = heights[i + 1] - heights[i]
        ramp = (x >= knots[i + 1]).to(x)
        curve = curve + rise * ramp
    return curve
