"""Input and state side by side, both weights in one, and tanh out of exp."""

import torch


def rnn_cell(x, h, w_ih, w_hh, b_ih, b_hh):
    both = torch.cat([x, h], dim=1)
    weights = torch.cat([w_ih, w_hh], dim=1)
    total = torch.einsum("nk,hk->nh", both, weights) + (b_ih + b_hh)
    return 2 * torch.sigmoid(2 * total) - 1
