"""Your code takes exp of the scores as they are: exp(1000) is infinite, and a row of -1000 leaves only zeros. Softmax does not change when one number is taken from a whole row, so subtract the row's largest score first (torch.logsumexp does that by itself)."""

import torch


def cross_entropy(logits, labels):
    log_probs = logits - logits.exp().sum(1, keepdim=True).log()
    return -log_probs[torch.arange(len(labels)), labels].mean()
