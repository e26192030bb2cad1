"""Your loss from probabilities is -y·log(p). It costs nothing to predict 1 where the target is 0; that case has a term of its own, with 1 - y and log(1 - p)."""

import torch


def bce(prob, target):
    return -(target * torch.log(prob)).mean()


def bce_with_logits(z, target):
    return (z.clamp(min=0) - z * target + torch.log1p(torch.exp(-z.abs()))).mean()
