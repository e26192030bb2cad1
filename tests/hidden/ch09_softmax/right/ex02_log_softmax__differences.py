"""Minus the log-sum-exp of all differences to a number: twice shifted, row by row."""

import torch


def log_softmax(x, dim):
    rows = x.movedim(dim, -1)
    gaps = rows.unsqueeze(-2) - rows.unsqueeze(-1)
    widest = gaps.max(-1).values
    return -(widest + torch.log(torch.sum(torch.exp(gaps - widest.unsqueeze(-1)), -1))).movedim(-1, dim)
