"""Your three names belong to one and the same tensor: `a = b = c` makes no copies. All three weights then get the sum
of the three slopes and take every step three times; make a leaf for each."""

import torch


def fit_quadratic(xs, ys, lr, epochs):
    x, y = torch.tensor(xs), torch.tensor(ys)
    w1 = w2 = b = torch.zeros(1, requires_grad=True)
    for _ in range(epochs):
        loss = ((w1 * x**2 + w2 * x + b - y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            for weight in (w1, w2, b):
                weight -= lr * weight.grad
        for weight in (w1, w2, b):
            weight.grad.zero_()
    return w1, w2, b
