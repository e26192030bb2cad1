"""The logit on its wrong side through softplus; the probability of the true class picked by where."""

import torch


def bce(prob, target):
    return torch.where(target > 0.5, prob, 1 - prob).log().neg().mean().reshape(1)


def bce_with_logits(z, target):
    return torch.nn.functional.softplus((1 - 2 * target) * z).mean().item()
