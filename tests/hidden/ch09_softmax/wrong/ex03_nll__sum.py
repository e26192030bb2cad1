"""Your loss adds up the samples. It is to be their mean, so that twice as many samples do not mean twice the loss."""

import torch


def nll_loss(log_probs, labels):
    return -log_probs[torch.arange(len(labels)), labels].sum()
