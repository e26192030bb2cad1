"""NumPy, and an array as the result."""

import numpy as np


def hwc_to_chw(image):
    return np.moveaxis(image.numpy(), -1, 0).astype(np.float32) / np.float32(255)
