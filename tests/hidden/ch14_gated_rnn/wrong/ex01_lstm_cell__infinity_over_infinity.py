"""Your sigmoid is a quotient of powers of e, which are infinite for large sums; infinity divided by infinity is nan. torch.sigmoid gives a number for every sum."""

import torch


def sigmoid(values):
    return torch.exp(values) / (1 + torch.exp(values))


def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    i, f, g, o = (x @ w_ih.T + b_ih + h @ w_hh.T + b_hh).chunk(4, dim=1)
    c = sigmoid(f) * c + sigmoid(i) * torch.tanh(g)
    return sigmoid(o) * torch.tanh(c), c
