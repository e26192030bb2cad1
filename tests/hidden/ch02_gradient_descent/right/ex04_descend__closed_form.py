"""No loop over the epochs: the way to the best weight shrinks by one factor; a NumPy array of losses."""


import numpy as np


def descend(w, xs, ys, lr, epochs):
    x, y = np.array(xs), np.array(ys)
    best = x @ y / (x @ x)
    factor = 1 - 2 * lr * np.mean(x * x)
    path = best + (w - best) * factor ** np.arange(epochs + 1)
    losses = ((path[:-1, None] * x - y) ** 2).mean(1)
    return path[-1], losses
