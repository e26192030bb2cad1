"""An LSTM of several layers over a whole sequence.

About 30 minutes.
"""

import torch


def lstm(xs, h0, c0, layers):
    """Run an LSTM over a sequence and return all its outputs, its last states and its last cell states.

    Each layer takes the steps in order, as the cell of ex01 does: with the groups i, f, g, o of H rows each, in this
    order,

        i = sigmoid(...), f = sigmoid(...), g = tanh(...), o = sigmoid(...), each of x·wᵀ + b + h·vᵀ + d
        c_new = f * c + i * g
        h_new = o * tanh(c_new)

    State and cell state of a layer begin with its own parts of h0 and c0. The first layer reads xs; every other layer
    reads, at each step, the new state h of the layer below. PyTorch's own recurrent cells and layers are not to be
    used; your own cell may be copied here.

    Args:
        xs: (T, N, I) tensor, T steps of N sequences; T is at least 1.
        h0, c0: (L, N, H) tensors, state and cell state of each layer before the first step.
        layers: list of L tuples (w_ih, w_hh, b_ih, b_hh), the first layer first. w_ih is (4H, I) in the first layer and
            (4H, H) in the others, w_hh is (4H, H), b_ih and b_hh are (4H,).
    Returns: the tuple (output, h_n, c_n). output is (T, N, H), the states h of the last layer after each step; h_n and
        c_n are (L, N, H), the h and the c of each layer after the last step. Gradients flow to everything that came in,
        and all of it stays as it is.
    """
    # TODO: for each layer go through the steps with h and c, and keep the h of each step for the layer above; keep the
    # last h and the last c of each layer as well.
    raise NotImplementedError("TODO: lstm")
