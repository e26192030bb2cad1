"""Your indexing takes the columns of all labels from every row, N times N numbers, and averages those. Each sample has one label of its own: pair the row numbers 0 to N - 1 with the labels."""

import torch


def cross_entropy_forward(logits, labels):
    log_p = torch.log_softmax(logits, 1)
    return -log_p[:, labels].mean()


def cross_entropy_backward(logits, labels):
    grad = torch.softmax(logits, 1)
    grad[torch.arange(len(labels)), labels] -= 1
    return grad / len(labels)
