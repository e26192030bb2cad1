"""NumPy throughout: arrays and NumPy numbers."""


import numpy as np


def model(t_u, w, b):
    return np.polyval([w.item(), b.item()], np.asarray(t_u)).astype(np.asarray(t_u).dtype)


def loss(t_p, t_c):
    return np.var(np.asarray(t_p) - np.asarray(t_c)) + np.mean(np.asarray(t_p) - np.asarray(t_c)) ** 2


def gradient(t_u, t_c, t_p, w, b):
    e = np.asarray(t_p) - np.asarray(t_c)
    return np.array([2 * np.dot(e, t_u) / e.size, 2 * e.mean()], dtype=e.dtype)


def fit(params, t_u, t_c, lr, epochs):
    params, losses = np.array(params), []
    for _ in range(epochs):
        predicted = params[0] * np.asarray(t_u) + params[1]
        losses.append(loss(predicted, t_c))
        params = (params - lr * gradient(t_u, t_c, predicted, *params)).astype(params.dtype)
    return params, losses
