"""Your loop returns during its first round, so only the first sample is counted. One level further out, the return comes after the last sample."""

import torch


def nll_loss(log_probs, labels):
    total = 0.0
    for row, label in zip(log_probs, labels):
        total -= row[label]
        return total
