"""Your indexing takes the columns of all labels from every row, N times N numbers, and averages those. Each sample has one label of its own: pair the row numbers 0 to N - 1 with the labels."""

import torch


def cross_entropy(logits, labels):
    log_probs = torch.log_softmax(logits, 1)
    return -log_probs[:, labels].mean()
