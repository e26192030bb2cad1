"""Your code takes a softmax of probabilities: the scores have been through one softmax when the second comes. All numbers then lie between 0 and 1, and even perfect scores cannot bring the loss to 0; with ten classes it stops at 1.46."""

import torch


def cross_entropy(logits, labels):
    log_probs = torch.log_softmax(torch.softmax(logits, 1), 1)
    return -log_probs[torch.arange(len(labels)), labels].mean()
