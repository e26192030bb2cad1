"""Your gradients are set to zero between backward and the step. The step is then lr times zero, and the weights stay where they began."""

import torch


def fit_quadratic(xs, ys, lr, epochs):
    x, y = torch.tensor(xs), torch.tensor(ys)
    w1 = torch.zeros(1, requires_grad=True)
    w2 = torch.zeros(1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    for _ in range(epochs):
        loss = ((w1 * x**2 + w2 * x + b - y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            for p in (w1, w2, b):
                p.grad.zero_()
                p -= lr * p.grad
    return w1.item(), w2.item(), b.item()
