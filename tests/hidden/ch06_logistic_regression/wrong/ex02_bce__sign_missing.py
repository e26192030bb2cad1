"""Your loss from probabilities is negative. The log of a probability is never above zero, so the loss is minus that."""

import torch


def bce(prob, target):
    return (target * torch.log(prob) + (1 - target) * torch.log(1 - prob)).mean()


def bce_with_logits(z, target):
    return (z.clamp(min=0) - z * target + torch.log1p(torch.exp(-z.abs()))).mean()
