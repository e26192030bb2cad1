"""Your code decides at the lower end: a probability of exactly low is called 0. Both ends count as not sure, so that comparison is strict as well."""

import torch


def decide(prob, low=0.4, high=0.6):
    out = torch.full(prob.shape, -1)
    out[prob <= low] = 0
    out[prob > high] = 1
    return out
