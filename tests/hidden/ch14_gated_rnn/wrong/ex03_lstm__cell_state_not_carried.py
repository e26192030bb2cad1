"""Each of your steps starts from the first cell state again, because the new one is stored under a name that the next step does not read. Both states are carried from step to step, h and c."""

import torch


def lstm(xs, h0, c0, layers):
    last_h, last_c = [], []
    for h, c, (w_ih, w_hh, b_ih, b_hh) in zip(h0, c0, layers, strict=True):
        states = []
        for x in xs:
            i, f, g, o = (x @ w_ih.T + b_ih + h @ w_hh.T + b_hh).chunk(4, dim=1)
            c_new = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
            h = torch.sigmoid(o) * torch.tanh(c_new)
            states.append(h)
        last_h.append(h)
        last_c.append(c_new)
        xs = torch.stack(states)
    return xs, torch.stack(last_h), torch.stack(last_c)
