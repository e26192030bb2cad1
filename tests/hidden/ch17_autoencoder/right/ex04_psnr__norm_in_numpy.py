"""By the norm of the difference in numpy, which gives infinity by itself."""

import numpy as np


def psnr(image, reference):
    difference = np.asarray(image, dtype=np.float64) - np.asarray(reference, dtype=np.float64)
    with np.errstate(divide="ignore"):
        return np.array([10 * np.log10(difference.size) - 20 * np.log10(np.linalg.norm(difference.ravel()))])
