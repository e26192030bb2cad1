"""One step of a recurrent network.

About 15 minutes.
"""

import torch


def rnn_cell(x, h, w_ih, w_hh, b_ih, b_hh):
    """Return the new state after one step: tanh(x·w_ihᵀ + b_ih + h·w_hhᵀ + b_hh).

    The weights lie as PyTorch keeps them, one row for each unit of the state; hence the transposes. Write the step with
    matrix products: PyTorch's own recurrent cells and layers are not to be used.

    Args:
        x: (N, I) tensor, the inputs of this step.
        h: (N, H) tensor, the state before it.
        w_ih: (H, I) tensor. w_hh: (H, H) tensor. b_ih, b_hh: (H,) tensors.
    Returns: (N, H) tensor of the dtype of the inputs, numbers from -1 to 1 however large the sums are. Gradients flow
        to all six; the six stay as they are.
    """
    # TODO: both products, both biases, then tanh.
    ### BEGIN SOLUTION
    return torch.tanh(x @ w_ih.T + b_ih + h @ w_hh.T + b_hh)
    ### END SOLUTION
