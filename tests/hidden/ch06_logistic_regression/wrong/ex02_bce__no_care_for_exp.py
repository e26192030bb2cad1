"""Your loss from logits takes log(1 + exp(...)) as it stands. Where the exponent is above 88, exp is infinite in float32 and so is the loss; take the larger of 0 and the exponent out of the logarithm."""

import torch


def bce(prob, target):
    return -(target * torch.log(prob) + (1 - target) * torch.log(1 - prob)).mean()


def bce_with_logits(z, target):
    return (target * torch.log(1 + torch.exp(-z)) + (1 - target) * torch.log(1 + torch.exp(z))).mean()
