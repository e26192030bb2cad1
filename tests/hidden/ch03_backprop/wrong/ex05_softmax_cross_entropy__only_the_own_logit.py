"""Your gradient treats softmax like a sigmoid, entry by entry, so that only the logit of the right label gets anything. Every logit of a row is in the denominator of every probability: raising another one lowers the right label's share."""

import torch


def cross_entropy_forward(logits, labels):
    log_p = torch.log_softmax(logits, 1)
    return -log_p[torch.arange(len(labels)), labels].mean()


def cross_entropy_backward(logits, labels):
    rows = torch.arange(len(labels))
    p = torch.softmax(logits, 1)[rows, labels]
    grad = torch.zeros_like(logits)
    grad[rows, labels] = -(1 - p) / len(labels)
    return grad
