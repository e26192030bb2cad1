"""Your code answers -1 outside the two ends and decides between them. It is the other way round: near one half nothing is clear."""

import torch


def decide(prob, low=0.4, high=0.6):
    out = torch.full(prob.shape, -1)
    inside = (prob >= low) & (prob <= high)
    out[inside] = (prob[inside] > 0.5).long()
    return out
