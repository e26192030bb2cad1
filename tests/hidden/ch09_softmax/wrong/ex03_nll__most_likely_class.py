"""Your loss looks at the most likely class of each row and never at the labels. What counts is the log-probability of the right label, however unlikely the model thinks it."""

import torch


def nll_loss(log_probs, labels):
    return -log_probs.max(1).values.mean()
