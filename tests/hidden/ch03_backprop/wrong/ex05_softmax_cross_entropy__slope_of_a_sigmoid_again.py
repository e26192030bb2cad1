"""Your gradient multiplies probability minus label by p·(1 - p) once more. Taking the logarithm has already cancelled what softmax contributes, so probability minus label is the whole of it, apart from the mean."""

import torch


def cross_entropy_forward(logits, labels):
    log_p = torch.log_softmax(logits, 1)
    return -log_p[torch.arange(len(labels)), labels].mean()


def cross_entropy_backward(logits, labels):
    p = torch.softmax(logits, 1)
    error = p.clone()
    error[torch.arange(len(labels)), labels] -= 1
    return error * p * (1 - p) / len(labels)
