"""Your output holds the states of the first layer. The output of the network is what its last layer says, and the layers below only work for it."""

import torch


def rnn(xs, h0, layers):
    last = []
    outputs = []
    for h, (w_ih, w_hh, b_ih, b_hh) in zip(h0, layers, strict=True):
        states = []
        for x in xs:
            h = torch.tanh(x @ w_ih.T + b_ih + h @ w_hh.T + b_hh)
            states.append(h)
        last.append(h)
        xs = torch.stack(states)
        outputs.append(xs)
    return outputs[0], torch.stack(last)
