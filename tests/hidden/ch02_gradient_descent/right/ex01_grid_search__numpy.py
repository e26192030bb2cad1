"""NumPy: an array of errors and a NumPy number."""


import numpy as np


def grid_search(xs, ys, ws):
    x, y, w = map(np.asarray, (xs, ys, ws))
    errors = np.mean((np.outer(w, x) - y) ** 2, axis=1)
    return w[np.argmin(errors)], errors
