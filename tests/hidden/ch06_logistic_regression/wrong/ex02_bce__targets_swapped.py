"""Your losses reward the wrong class: a probability close to 1 is cheap where the target is 0. log(p) belongs to target 1, log(1 - p) to target 0."""

import torch


def bce(prob, target):
    return -((1 - target) * torch.log(prob) + target * torch.log(1 - prob)).mean()


def bce_with_logits(z, target):
    return (z.clamp(min=0) - z * (1 - target) + torch.log1p(torch.exp(-z.abs()))).mean()
