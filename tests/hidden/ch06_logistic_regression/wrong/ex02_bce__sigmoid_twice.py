"""Your loss from logits takes the sigmoid of the sigmoid. The second one squeezes all probabilities into the range from 0.5 to 0.73, and even a perfect logit costs something."""

import torch


def bce(prob, target):
    return -(target * torch.log(prob) + (1 - target) * torch.log(1 - prob)).mean()


def bce_with_logits(z, target):
    z = torch.sigmoid(z)
    return (z.clamp(min=0) - z * target + torch.log1p(torch.exp(-z.abs()))).mean()
