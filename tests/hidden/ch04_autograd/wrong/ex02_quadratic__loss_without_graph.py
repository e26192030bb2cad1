"""Your loss has no graph, because nothing in it requires a gradient. Either the weights were never told to (a misspelt attribute such as requests_grad is simply a new attribute that nobody reads), or they were made anew under no_grad or turned into plain numbers on the way."""

import torch


def fit_quadratic(xs, ys, lr, epochs):
    x, y = torch.tensor(xs), torch.tensor(ys)
    w1 = torch.zeros(1)
    w2 = torch.zeros(1)
    b = torch.zeros(1)
    w1.requests_grad = w2.requests_grad = b.requests_grad = True
    for _ in range(epochs):
        loss = ((w1 * x**2 + w2 * x + b - y) ** 2).mean()
        loss.backward()
        with torch.no_grad():
            for p in (w1, w2, b):
                p -= lr * p.grad
                p.grad.zero_()
    return w1.item(), w2.item(), b.item()
