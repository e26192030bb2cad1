"""Your list gets the state before each step in place of the one after it. The output then begins with h0 and lacks the last state."""

import torch


def lstm(xs, h0, c0, layers):
    last_h, last_c = [], []
    for h, c, (w_ih, w_hh, b_ih, b_hh) in zip(h0, c0, layers, strict=True):
        states = []
        for x in xs:
            states.append(h)
            i, f, g, o = (x @ w_ih.T + b_ih + h @ w_hh.T + b_hh).chunk(4, dim=1)
            c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
            h = torch.sigmoid(o) * torch.tanh(c)
        last_h.append(h)
        last_c.append(c)
        xs = torch.stack(states)
    return xs, torch.stack(last_h), torch.stack(last_c)
