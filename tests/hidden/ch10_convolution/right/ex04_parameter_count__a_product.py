"""NumPy's product of the four sides of the weight, as one of its own numbers."""

import numpy as np


def conv_parameters(in_channels, out_channels, kernel, bias=True):
    sides = np.broadcast_to(np.asarray(kernel), (2,))
    return np.prod([out_channels, in_channels, *sides]) + bias * out_channels
