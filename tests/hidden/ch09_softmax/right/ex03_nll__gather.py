"""gather with the labels as a column, averaged by a dot product; the result requires grad."""

import torch


def nll_loss(log_probs, labels):
    picked = log_probs.clone().requires_grad_().gather(1, labels.unsqueeze(1)).squeeze(1)
    weights = torch.full_like(picked, -1.0 / picked.numel())
    return picked @ weights
