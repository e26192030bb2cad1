"""NumPy's name for None, and an array as the result."""

import numpy as np


def add_axes(points):
    return points.numpy()[np.newaxis, :, :]
