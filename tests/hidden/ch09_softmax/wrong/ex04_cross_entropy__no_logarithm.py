"""Your loss is minus the probability of the right label, a number between -1 and 0: the logarithm is missing. It makes a certain and right answer cost 0 and a confident mistake cost as much as you like."""

import torch


def cross_entropy(logits, labels):
    probs = torch.softmax(logits, 1)
    return -probs[torch.arange(len(labels)), labels].mean()
