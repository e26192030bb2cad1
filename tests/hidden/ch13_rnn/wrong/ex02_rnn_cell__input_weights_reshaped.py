"""Your code brings w_ih into the shape it needs by reshaping. That refills the rows with numbers in the order of the memory; to exchange rows and columns takes a transpose."""

import torch


def rnn_cell(x, h, w_ih, w_hh, b_ih, b_hh):
    return torch.tanh(x @ w_ih.reshape(x.shape[1], -1) + b_ih + h @ w_hh.T + b_hh)
