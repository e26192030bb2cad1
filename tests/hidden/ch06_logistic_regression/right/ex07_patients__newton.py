"""Newton's method in double precision, without gradients from autograd; answers as a flat NumPy array."""

import numpy as np


def columns(x, low, high):
    table = (np.asarray(x, dtype=np.float64) - low) / (high - low)
    return np.hstack([np.ones((len(table), 1)), table])


def train(x, y):
    low, high = x.double().min(0).values.numpy(), x.double().max(0).values.numpy() + 1e-9
    table, target = columns(x, low, high), y.double().flatten().numpy()
    w = np.zeros(table.shape[1])
    for step in range(8):
        p = 1 / (1 + np.exp(-table @ w))
        hessian = (table * (p * (1 - p))[:, None]).T @ table + 0.01 * np.eye(len(w))
        w = w - np.linalg.solve(hessian, table.T @ (p - target) + 0.01 * w)
    return [w.tolist(), low.tolist(), high.tolist()]


def predict(model, x):
    w, low, high = (np.array(part) for part in model)
    return 1 / (1 + np.exp(-columns(x, low, high) @ w))
