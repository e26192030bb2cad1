"""A one-hot table by comparison, torch.logsumexp, and a loss of shape (1,)."""

import torch


def one_hot(logits, labels):
    return (labels[:, None] == torch.arange(logits.shape[1])).to(logits)


def cross_entropy_forward(logits, labels):
    chosen = (one_hot(logits, labels) * logits).sum(1)
    return (torch.logsumexp(logits, 1) - chosen).mean().reshape(1)


def cross_entropy_backward(logits, labels):
    p = torch.exp(logits - torch.logsumexp(logits, 1, keepdim=True))
    return (p - one_hot(logits, labels)).mul_(1 / logits.shape[0])
