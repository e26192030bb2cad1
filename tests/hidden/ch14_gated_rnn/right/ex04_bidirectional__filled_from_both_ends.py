"""A dictionary filled from both ends, and the zeros of the start left out of the sum."""

import torch


def bidirectional_rnn(xs, forward_layer, backward_layer):
    steps = len(xs)
    seen = {}
    for way, layer in ((1, forward_layer), (-1, backward_layer)):
        w_ih, w_hh, b_ih, b_hh = layer
        heard = torch.einsum("tni,hi->tnh", xs, w_ih) + (b_ih + b_hh)
        state = None
        for t in range(steps)[::way]:
            state = torch.tanh(heard[t] if state is None else heard[t] + state.matmul(w_hh.t()))
            seen[way, t] = state
    output = [torch.hstack([seen[1, t], seen[-1, t]]) for t in range(steps)]
    return [output, [seen[1, steps - 1], seen[-1, 0]]]
