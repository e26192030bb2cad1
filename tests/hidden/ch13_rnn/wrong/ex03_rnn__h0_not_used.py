"""Your layers all begin with zeros. The states before the first step are handed in: each layer begins with its own part of h0."""

import torch


def rnn(xs, h0, layers):
    last = []
    for h, (w_ih, w_hh, b_ih, b_hh) in zip(h0, layers, strict=True):
        states, h = [], torch.zeros_like(h)
        for x in xs:
            h = torch.tanh(x @ w_ih.T + b_ih + h @ w_hh.T + b_hh)
            states.append(h)
        last.append(h)
        xs = torch.stack(states)
    return xs, torch.stack(last)
