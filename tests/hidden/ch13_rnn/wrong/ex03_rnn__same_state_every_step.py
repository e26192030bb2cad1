"""Each of your steps starts from the first state again. The network remembers only if a step goes on from the state that the step before it left."""

import torch


def rnn(xs, h0, layers):
    last = []
    for h, (w_ih, w_hh, b_ih, b_hh) in zip(h0, layers, strict=True):
        states = []
        for x in xs:
            state = torch.tanh(x @ w_ih.T + b_ih + h @ w_hh.T + b_hh)
            states.append(state)
        last.append(state)
        xs = torch.stack(states)
    return xs, torch.stack(last)
