"""Your gradient is written into a table that torch.zeros has made, which is float32 when nobody names a dtype, so float64
is rounded on the way in. The table needs the dtype of the logits."""

import torch


def cross_entropy_forward(logits, labels):
    log_p = torch.log_softmax(logits, 1)
    return -log_p[torch.arange(len(labels)), labels].mean()


def cross_entropy_backward(logits, labels):
    grad = torch.zeros(logits.shape)
    for i, label in enumerate(labels):
        grad[i] = torch.softmax(logits[i], 0) / len(labels)
        grad[i, label] -= 1 / len(labels)
    return grad
