"""Your code decides at the ends themselves: exactly low is called 0, exactly high 1. Both ends count as not sure, so the comparisons are strict."""

import torch


def decide(prob, low=0.4, high=0.6):
    out = torch.full(prob.shape, -1)
    out[prob <= low] = 0
    out[prob >= high] = 1
    return out
