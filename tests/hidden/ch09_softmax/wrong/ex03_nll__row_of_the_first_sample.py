"""Your code looks all labels up in the row of the first sample. gather with labels of the shape (1, N) reads from row 0 alone, and so does take; as a column, (N, 1), each label finds the row of its own sample."""

import torch


def nll_loss(log_probs, labels):
    return -log_probs.gather(1, labels[None]).mean()
