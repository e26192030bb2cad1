"""Your gradient is float32 even where the logits are float64, so that half of the digits are lost. Compute in the dtype of
the logits; a table made by torch.zeros is float32 as long as nobody names another."""

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
