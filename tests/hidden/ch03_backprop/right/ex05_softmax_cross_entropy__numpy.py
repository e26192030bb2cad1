"""NumPy, with differences of all pairs of logits instead of a shift by the maximum in the backward pass."""

import numpy as np


def cross_entropy_forward(logits, labels):
    z, rows = logits.numpy(), np.arange(len(labels))
    log_sums = np.logaddexp.reduce(z, axis=1)
    return np.mean(log_sums - z[rows, labels.numpy()])


def cross_entropy_backward(logits, labels):
    z = logits.numpy()
    with np.errstate(over="ignore"):
        grad = 1 / np.exp(z[:, None, :] - z[:, :, None]).sum(2)
    np.add.at(grad, (np.arange(len(z)), labels.numpy()), -1)
    return grad / z.dtype.type(len(z))
