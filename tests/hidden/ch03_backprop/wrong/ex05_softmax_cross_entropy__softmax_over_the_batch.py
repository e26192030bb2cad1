"""Your softmax runs down the columns, so that the samples of a batch compete with each other. The classes of one sample compete: each row of an (N, C) tensor sums to one, which is dim=1."""

import torch


def cross_entropy_forward(logits, labels):
    log_p = torch.log_softmax(logits, 0)
    return -log_p[torch.arange(len(labels)), labels].mean()


def cross_entropy_backward(logits, labels):
    grad = torch.softmax(logits, 0)
    grad[torch.arange(len(labels)), labels] -= 1
    return grad / len(labels)
