"""Your update w = w - lr * w.grad makes new tensors and gives them the old names. They are results of an operation, not leaves, so the next backward puts no gradient into them; change the leaves in place under torch.no_grad()."""

import torch


def fit_quadratic(xs, ys, lr, epochs):
    x, y = torch.tensor(xs), torch.tensor(ys)
    w1 = torch.zeros(1, requires_grad=True)
    w2 = torch.zeros(1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    for _ in range(epochs):
        loss = ((w1 * x**2 + w2 * x + b - y) ** 2).mean()
        loss.backward()
        w1 = w1 - lr * w1.grad
        w2 = w2 - lr * w2.grad
        b = b - lr * b.grad
    return w1.item(), w2.item(), b.item()
