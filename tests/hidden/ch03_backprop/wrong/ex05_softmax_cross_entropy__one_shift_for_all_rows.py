"""Your code subtracts one number, the largest logit of the whole batch, from every row. A row far below it then has nothing but zeros after exp; each row needs its own largest logit."""

import torch


def cross_entropy_forward(logits, labels):
    shifted = logits - logits.max()
    log_p = shifted - shifted.exp().sum(1, keepdim=True).log()
    return -log_p[torch.arange(len(labels)), labels].mean()


def cross_entropy_backward(logits, labels):
    p = (logits - logits.max()).exp()
    grad = p / p.sum(1, keepdim=True)
    grad[torch.arange(len(labels)), labels] -= 1
    return grad / len(labels)
