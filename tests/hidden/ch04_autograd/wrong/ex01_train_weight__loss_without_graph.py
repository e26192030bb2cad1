"""Your loss has no graph, because nothing in it requires a gradient. Either the weight was never told to (a misspelt attribute such as requests_grad is simply a new attribute that nobody reads), or it was turned into a plain number on the way."""

import torch


def train_weight(xs, ys, w, lr, epochs):
    w = torch.tensor(w)
    w.requests_grad = True
    losses = []
    for _ in range(epochs):
        for x, y in zip(xs, ys):
            loss = (w * x - y) ** 2
            loss.backward()
            losses.append(loss.item())
            w.data -= lr * w.grad
            w.grad.zero_()
    return w.item(), losses
