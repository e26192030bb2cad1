"""Your loss from logits keeps the probability away from 0 and 1 by a small bound. That is finite, but no longer right: however wrong a logit is, it costs no more than the log of the bound."""

import torch


def bce(prob, target):
    return -(target * torch.log(prob) + (1 - target) * torch.log(1 - prob)).mean()


def bce_with_logits(z, target):
    return bce(torch.sigmoid(z).clamp(1e-7, 1 - 1e-7), target)
