"""Your code takes an end of 0 for one that was not given, as `low or 0.4` does. 0 counts as false in Python, but it is an
end like any other."""

import torch


def decide(prob, low=0.4, high=0.6):
    low, high = low or 0.4, high or 0.6
    out = torch.full_like(prob, -1)
    out[prob < low] = 0
    out[prob > high] = 1
    return out
