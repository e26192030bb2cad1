"""A function that calls itself on the steps that are left, and another one on the layers."""

import torch


def rnn(xs, h0, layers):
    def run(x, h, weights):
        if not len(x):
            return []
        w_ih, w_hh, b_ih, b_hh = weights
        h = (x[0] @ w_ih.T + h @ w_hh.T + b_ih + b_hh).tanh()
        return [h, *run(x[1:], h, weights)]

    states = torch.stack(run(xs, h0[0], layers[0]))
    if len(layers) == 1:
        return [states, states[-1:]]
    output, last = rnn(states, h0[1:], layers[1:])
    return [output, torch.cat([states[-1:], last])]
