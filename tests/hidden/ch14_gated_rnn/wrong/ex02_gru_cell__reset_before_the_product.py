"""Your reset gate multiplies the old state before the product with the weights. That is another form of the GRU; in PyTorch's, r multiplies the result of the product, with b_hn in it."""

import torch


def gru_cell(x, h, w_ih, w_hh, b_ih, b_hh):
    x_r, x_z, x_n = (x @ w_ih.T + b_ih).chunk(3, dim=1)
    h_r, h_z, _ = (h @ w_hh.T + b_hh).chunk(3, dim=1)
    r, z = torch.sigmoid(x_r + h_r), torch.sigmoid(x_z + h_z)
    size = h.shape[1]
    n = torch.tanh(x_n + (r * h) @ w_hh[2 * size :].T + b_hh[2 * size :])
    return (1 - z) * n + z * h
