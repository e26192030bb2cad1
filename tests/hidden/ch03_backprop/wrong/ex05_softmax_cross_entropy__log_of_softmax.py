"""Your loss takes the logarithm of a finished softmax, and a very small probability has by then been rounded to 0. Its logarithm is minus infinity; subtract inside the logarithm instead, logit minus log-sum-exp."""

import torch


def cross_entropy_forward(logits, labels):
    p = torch.softmax(logits, 1)
    return -p[torch.arange(len(labels)), labels].log().mean()


def cross_entropy_backward(logits, labels):
    grad = torch.softmax(logits, 1)
    grad[torch.arange(len(labels)), labels] -= 1
    return grad / len(labels)
