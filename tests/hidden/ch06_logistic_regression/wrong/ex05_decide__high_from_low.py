"""Your upper end is 1 - low where the caller names low alone. Its default is 0.6, whatever low is."""

import torch


def decide(prob, low=0.4, high=None):
    high = (0.6 if low == 0.4 else 1 - low) if high is None else high
    out = torch.full_like(prob, -1)
    out[prob < low] = 0
    out[prob > high] = 1
    return out
