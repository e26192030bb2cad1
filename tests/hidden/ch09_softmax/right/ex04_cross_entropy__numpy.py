"""NumPy's logaddexp in double precision, back as an array of one number."""

import numpy as np


def cross_entropy(logits, labels):
    z, y = logits.numpy().astype(np.float64), labels.numpy()
    losses = np.logaddexp.reduce(z, axis=1) - np.take_along_axis(z, y[:, None], axis=1)[:, 0]
    return np.array([losses.sum() / losses.size])
