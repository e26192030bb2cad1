"""Your loss adds up the samples. It is to be their mean, so that twice as many samples do not mean twice the loss."""

import torch


def cross_entropy_forward(logits, labels):
    log_p = torch.log_softmax(logits, 1)
    return -log_p[torch.arange(len(labels)), labels].sum()


def cross_entropy_backward(logits, labels):
    grad = torch.softmax(logits, 1)
    grad[torch.arange(len(labels)), labels] -= 1
    return grad / len(labels)
