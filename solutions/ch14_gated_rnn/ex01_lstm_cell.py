"""One step of an LSTM.

About 25 minutes.
"""

import torch


def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    """Return the new state and the new cell state after one step of an LSTM.

    Four groups of H numbers, each x·wᵀ + b + h·vᵀ + d with weights w, v and biases b, d of its own, give

        i = sigmoid(...), f = sigmoid(...), g = tanh(...), o = sigmoid(...)
        c_new = f * c + i * g
        h_new = o * tanh(c_new)

    The weights of the groups lie below one another in PyTorch's order: the first H rows of w_ih, w_hh, b_ih and b_hh
    belong to i, the next H to f, then g, then o. PyTorch's own recurrent cells and layers are not to be used.

    Args:
        x: (N, I) tensor, the inputs of this step.
        h, c: (N, H) tensors, the state and the cell state before it.
        w_ih: (4H, I) tensor. w_hh: (4H, H) tensor. b_ih, b_hh: (4H,) tensors.
    Returns: the tuple (h_new, c_new), two (N, H) tensors of the dtype of the inputs. Gradients flow to all seven; the
        seven stay as they are.
    """
    # TODO: all four groups in one sum of two products, cut into four; then the three gates, the candidate g, and the
    # two lines above.
    ### BEGIN SOLUTION
    i, f, g, o = (x @ w_ih.T + b_ih + h @ w_hh.T + b_hh).chunk(4, dim=1)
    c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
    return torch.sigmoid(o) * torch.tanh(c), c
    ### END SOLUTION
