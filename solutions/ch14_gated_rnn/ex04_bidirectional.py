"""A recurrent network that reads in both directions.

About 25 minutes.
"""

import torch


def bidirectional_rnn(xs, forward_layer, backward_layer):
    """Run one tanh layer from the first step to the last and another one from the last step to the first.

    Both layers read xs, each begins with a state of zeros, and at each step its state becomes
    tanh(x·w_ihᵀ + b_ih + h·w_hhᵀ + b_hh). PyTorch's own recurrent cells and layers are not to be used.

    Args:
        xs: (T, N, I) tensor, T steps of N sequences; T is at least 1.
        forward_layer, backward_layer: tuples (w_ih, w_hh, b_ih, b_hh), (H, I), (H, H), (H,) and (H,).
    Returns: the tuple (output, h_n). output is (T, N, 2H): at place t it has the states of both layers just after they
        read xs[t], the forward one's H numbers first. h_n is (2, N, H): the state of the forward layer after its last
        step, then that of the backward layer after its last step, in which it read xs[0]. Both have the dtype of xs.
        Gradients flow to everything that came in, and all of it stays as it is.
    """
    # TODO: one loop for each direction; then bring the states of the backward layer into the order of time, and put
    # both side by side.
    ### BEGIN SOLUTION
    outputs, last = [], []
    for steps, layer in ((xs, forward_layer), (xs.flip(0), backward_layer)):
        w_ih, w_hh, b_ih, b_hh = layer
        h = xs.new_zeros(xs.shape[1], len(w_hh))
        states = []
        for x in steps:
            h = torch.tanh(x @ w_ih.T + b_ih + h @ w_hh.T + b_hh)
            states.append(h)
        outputs.append(torch.stack(states))
        last.append(h)
    return torch.cat([outputs[0], outputs[1].flip(0)], dim=2), torch.stack(last)
    ### END SOLUTION
