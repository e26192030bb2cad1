"""Your loop makes one step too few, and with a single epoch none at all. `epochs` counts the steps, and range(epochs)
goes through so many numbers."""

import torch


def fit_quadratic(xs, ys, lr, epochs):
    x, y = torch.tensor(xs), torch.tensor(ys)
    w1, w2, b = (torch.zeros(1, requires_grad=True) for _ in range(3))
    for _ in range(1, epochs):
        loss = ((w1 * x**2 + w2 * x + b - y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            for weight in (w1, w2, b):
                weight -= lr * weight.grad
                weight.grad = None
    return w1, w2, b
