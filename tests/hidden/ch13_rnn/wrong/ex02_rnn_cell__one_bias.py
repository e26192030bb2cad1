"""Your step adds the bias of the input only. PyTorch's cell has two biases, and the second one, b_hh, is part of the sum as well."""

import torch


def rnn_cell(x, h, w_ih, w_hh, b_ih, b_hh):
    return torch.tanh(x @ w_ih.T + b_ih + h @ w_hh.T)
