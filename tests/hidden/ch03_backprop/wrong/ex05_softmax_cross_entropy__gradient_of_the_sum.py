"""Your gradient is that of the losses added up. The loss is their mean over the batch, so each row of the gradient counts one N-th."""

import torch


def cross_entropy_forward(logits, labels):
    log_p = torch.log_softmax(logits, 1)
    return -log_p[torch.arange(len(labels)), labels].mean()


def cross_entropy_backward(logits, labels):
    grad = torch.softmax(logits, 1)
    grad[torch.arange(len(labels)), labels] -= 1
    return grad
