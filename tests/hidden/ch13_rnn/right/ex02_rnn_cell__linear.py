"""PyTorch's linear function for both products."""

from torch.nn import functional as F


def rnn_cell(x, h, w_ih, w_hh, b_ih, b_hh):
    return (F.linear(x, w_ih, b_ih) + F.linear(h, w_hh, b_hh)).tanh()
