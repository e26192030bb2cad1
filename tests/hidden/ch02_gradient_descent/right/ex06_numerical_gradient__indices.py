"""NumPy indices of any number of axes; the numbers of f become floats."""


import numpy as np
import torch


def numerical_gradient(f, params, delta=1e-3):
    result = torch.empty_like(params)
    for index in np.ndindex(*params.shape):
        values = []
        for sign in (1, -1):
            moved = params.double().numpy().copy()
            moved[index] += sign * delta
            values.append(f(torch.as_tensor(moved)).item())
        result[index] = (values[0] - values[1]) / (delta + delta)
    return result
