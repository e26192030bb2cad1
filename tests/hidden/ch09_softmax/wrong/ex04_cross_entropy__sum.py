"""Your loss adds up the samples. It is to be their mean, so that twice as many samples do not mean twice the loss."""

import torch


def cross_entropy(logits, labels):
    log_probs = torch.log_softmax(logits, 1)
    return -log_probs[torch.arange(len(labels)), labels].sum()
