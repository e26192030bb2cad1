"""NumPy's sliding windows and an einsum, with an array for the result."""

import numpy as np


def conv2d(x, weight, bias=None, stride=1, padding=0):
    (sh, sw), (ph, pw) = np.broadcast_to(stride, 2), np.broadcast_to(padding, 2)
    framed = np.pad(x.detach().numpy(), ((0, 0), (0, 0), (ph, ph), (pw, pw)))
    windows = np.lib.stride_tricks.sliding_window_view(framed, tuple(weight.shape[2:]), (2, 3))[:, :, ::sh, ::sw]
    result = np.einsum("nchwij,ocij->nohw", windows, weight.detach().numpy())
    return result if bias is None else result + bias.numpy()[None, :, None, None]
