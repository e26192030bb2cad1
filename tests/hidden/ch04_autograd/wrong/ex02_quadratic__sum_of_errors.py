"""Your loss is the sum of the squared errors. With the mean that is asked for, the steps do not grow with the number of samples."""

import torch


def fit_quadratic(xs, ys, lr, epochs):
    x, y = torch.tensor(xs), torch.tensor(ys)
    w1 = torch.zeros(1, requires_grad=True)
    w2 = torch.zeros(1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    for _ in range(epochs):
        loss = ((w1 * x**2 + w2 * x + b - y) ** 2).sum()
        loss.backward()
        with torch.no_grad():
            for p in (w1, w2, b):
                p -= lr * p.grad
                p.grad.zero_()
    return w1.item(), w2.item(), b.item()
