"""The columns of all labels, then only the diagonal: the trace of an N by N table, shape (1,)."""

import torch


def nll_loss(log_probs, labels):
    table = torch.index_select(log_probs, 1, labels)
    return torch.trace(table).div(-log_probs.shape[0])[None]
