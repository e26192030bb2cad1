"""All of your layers begin with the first part of h0 and c0. Each layer has a part of its own, h0[0] and c0[0] for the first one, h0[1] and c0[1] for the second, and so on."""

import torch


def lstm(xs, h0, c0, layers):
    last_h, last_c = [], []
    for h, c, (w_ih, w_hh, b_ih, b_hh) in zip([h0[0]] * len(layers), [c0[0]] * len(layers), layers, strict=True):
        states = []
        for x in xs:
            i, f, g, o = (x @ w_ih.T + b_ih + h @ w_hh.T + b_hh).chunk(4, dim=1)
            c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
            h = torch.sigmoid(o) * torch.tanh(c)
            states.append(h)
        last_h.append(h)
        last_c.append(c)
        xs = torch.stack(states)
    return xs, torch.stack(last_h), torch.stack(last_c)
