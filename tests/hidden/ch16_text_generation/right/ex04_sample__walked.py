"""A walk along the wheel in plain Python, from one random number."""

import math

import torch


def sample(logits, temperature=1.0, top_k=None, generator=None):
    order = sorted(range(len(logits)), key=lambda index: -float(logits[index]))[:top_k]
    if temperature == 0:
        return torch.tensor([order[0]])
    best = float(logits[order[0]])
    weights = [math.exp((float(logits[index]) - best) / temperature) for index in order]
    left = float(torch.rand(1, generator=generator, dtype=torch.float64)) * sum(weights)
    for index, weight in zip(order, weights, strict=True):
        left -= weight
        if left < 0:
            break
    return torch.tensor([index])
