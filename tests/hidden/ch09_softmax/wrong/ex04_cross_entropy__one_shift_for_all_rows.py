"""Your code subtracts one number, the largest score of the whole batch, from every row. A row far below it has nothing but zeros left after exp, and their logarithm is minus infinity; each row needs its own largest score."""

import torch


def cross_entropy(logits, labels):
    shifted = logits - logits.max()
    log_probs = shifted - shifted.exp().sum(1, keepdim=True).log()
    return -log_probs[torch.arange(len(labels)), labels].mean()
