"""Your list gets the state before each step in place of the one after it. The output then begins with h0 and lacks the last state."""

import torch


def rnn(xs, h0, layers):
    last = []
    for h, (w_ih, w_hh, b_ih, b_hh) in zip(h0, layers, strict=True):
        states = []
        for x in xs:
            states.append(h)
            h = torch.tanh(x @ w_ih.T + b_ih + h @ w_hh.T + b_hh)
        last.append(h)
        xs = torch.stack(states)
    return xs, torch.stack(last)
