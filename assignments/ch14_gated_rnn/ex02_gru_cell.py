"""One step of a GRU.

About 25 minutes.
"""

import torch


def gru_cell(x, h, w_ih, w_hh, b_ih, b_hh):
    """Return the new state after one step of a GRU, in the form that PyTorch has chosen.

        r = sigmoid(x·w_irᵀ + b_ir + h·w_hrᵀ + b_hr)
        z = sigmoid(x·w_izᵀ + b_iz + h·w_hzᵀ + b_hz)
        n = tanh(x·w_inᵀ + b_in + r * (h·w_hnᵀ + b_hn))
        h_new = (1 - z) * n + z * h

    So r acts on what comes from the state after the product, its bias included, and z is the share of the old state
    that stays. The weights lie below one another: the first H rows of w_ih, w_hh, b_ih and b_hh belong to r, the next H
    to z, the last H to n. PyTorch's own recurrent cells and layers are not to be used.

    Args:
        x: (N, I) tensor, the inputs of this step.
        h: (N, H) tensor, the state before it.
        w_ih: (3H, I) tensor. w_hh: (3H, H) tensor. b_ih, b_hh: (3H,) tensors.
    Returns: (N, H) tensor of the dtype of the inputs. Gradients flow to all six; the six stay as they are.
    """
    # TODO: what comes from x and what comes from h, each cut into three; then the four lines above.
    raise NotImplementedError("TODO: gru_cell")
