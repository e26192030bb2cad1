"""Your code takes the logarithm of a finished softmax, and by then a very small probability has been rounded to 0. Its logarithm is minus infinity, although the loss is only large; stay with logarithms from the start."""

import torch


def cross_entropy(logits, labels):
    probs = torch.softmax(logits, 1)
    return -probs[torch.arange(len(labels)), labels].log().mean()
