"""Your mean counts every entry of the table, also those where only zeros stand. The loss is a mean over the N samples; this one is too small by the number of classes."""

import torch


def nll_loss(log_probs, labels):
    one_hot = (labels[:, None] == torch.arange(log_probs.shape[1])).to(log_probs.dtype)
    return -(one_hot * log_probs).mean()
