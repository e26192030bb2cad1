"""Your code takes exp of the logits as they are: exp(1000) is infinite, and a row of -1000 leaves only zeros. Softmax does not change when a number is taken from a whole row, so subtract the row's largest logit first."""

import torch


def cross_entropy_forward(logits, labels):
    log_p = logits - logits.exp().sum(1, keepdim=True).log()
    return -log_p[torch.arange(len(labels)), labels].mean()


def cross_entropy_backward(logits, labels):
    grad = torch.softmax(logits, 1)
    grad[torch.arange(len(labels)), labels] -= 1
    return grad / len(labels)
