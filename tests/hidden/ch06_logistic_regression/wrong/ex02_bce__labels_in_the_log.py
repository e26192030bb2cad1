"""Your loss takes the log of the targets, weighted with the probabilities. It is the other way round, and log 0 is infinite."""

import torch


def bce(prob, target):
    return -(prob * torch.log(target) + (1 - prob) * torch.log(1 - target)).mean()


def bce_with_logits(z, target):
    return (z.clamp(min=0) - z * target + torch.log1p(torch.exp(-z.abs()))).mean()
