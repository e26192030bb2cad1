"""Your code answers 0.5 where it is not sure. The number asked for is -1, which cannot be taken for a probability."""

import torch


def decide(prob, low=0.4, high=0.6):
    out = torch.full(prob.shape, 0.5)
    out[prob < low] = 0
    out[prob > high] = 1
    return out
