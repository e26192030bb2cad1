"""A recurrent network of several layers over a whole sequence.

About 30 minutes.
"""

import torch


def rnn(xs, h0, layers):
    """Run a recurrent network over a sequence and return all its outputs and its last states.

    Each layer takes the steps in order. Its state begins with its own part of h0, and at each step becomes
    tanh(x·w_ihᵀ + b_ih + h·w_hhᵀ + b_hh). The first layer reads xs; every other layer reads, at each step, the new
    state of the layer below. PyTorch's own recurrent cells and layers are not to be used.

    Args:
        xs: (T, N, I) tensor, T steps of N sequences; T is at least 1.
        h0: (L, N, H) tensor, the state of each layer before the first step.
        layers: list of L tuples (w_ih, w_hh, b_ih, b_hh), the first layer first. w_ih is (H, I) in the first layer and
            (H, H) in the others, w_hh is (H, H), b_ih and b_hh are (H,).
    Returns: the tuple (output, h_n). output is (T, N, H), the states of the last layer after each step; h_n is
        (L, N, H), the state of each layer after the last step. Gradients flow to everything that came in, and all of it
        stays as it is.
    """
    # TODO: for each layer go through the steps, and keep the state after each of them: they are what the next layer
    # reads. Keep the last state of each layer as well.
    ### BEGIN SOLUTION
    last = []
    for h, (w_ih, w_hh, b_ih, b_hh) in zip(h0, layers, strict=True):
        states = []
        for x in xs:
            h = torch.tanh(x @ w_ih.T + b_ih + h @ w_hh.T + b_hh)
            states.append(h)
        last.append(h)
        xs = torch.stack(states)
    return xs, torch.stack(last)
    ### END SOLUTION
