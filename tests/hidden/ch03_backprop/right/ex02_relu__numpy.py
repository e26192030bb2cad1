"""NumPy throughout, and an array for the result."""

import numpy as np


def relu_backward(grad_out, x):
    gate = np.heaviside(x.numpy(), 0)
    return gate * grad_out.numpy()
