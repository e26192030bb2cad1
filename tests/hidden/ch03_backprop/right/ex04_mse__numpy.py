"""NumPy: a NumPy number for the loss and an array for the gradient."""

import numpy as np


def mse_forward(pred, target):
    return np.square(pred.numpy() - target.numpy()).mean()


def mse_backward(pred, target):
    error = pred.numpy() - target.numpy()
    return error * (2 / error.size)
