"""Your step multiplies the cell state of the caller in place. What came in stays as it is: the caller may keep it, and
autograd needs it for the gradient of the forget gate.
"""

import torch


def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    i, f, g, o = (x @ w_ih.T + b_ih + h @ w_hh.T + b_hh).chunk(4, dim=1)
    c *= torch.sigmoid(f)
    c = c + torch.sigmoid(i) * torch.tanh(g)
    return torch.sigmoid(o) * torch.tanh(c), c
