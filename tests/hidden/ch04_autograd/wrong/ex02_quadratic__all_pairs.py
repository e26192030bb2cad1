"""Your predictions are a column and your targets a row, so their difference is a table of all pairs: every prediction is compared with every target. Give both the same shape before you subtract."""

import torch


def fit_quadratic(xs, ys, lr, epochs):
    x, y = torch.tensor(xs).view(-1, 1), torch.tensor(ys)
    w1 = torch.zeros(1, requires_grad=True)
    w2 = torch.zeros(1, requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    for _ in range(epochs):
        loss = ((w1 * x**2 + w2 * x + b - y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            for p in (w1, w2, b):
                p -= lr * p.grad
                p.grad.zero_()
    return w1.item(), w2.item(), b.item()
