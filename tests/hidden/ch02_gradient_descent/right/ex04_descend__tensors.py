"""Single precision tensors, updated in place; losses and weight of shape (1,)."""


import torch


def descend(w, xs, ys, lr, epochs):
    x, y = torch.tensor(xs), torch.tensor(ys)
    w = torch.full((1,), w)
    losses = []
    for _ in range(epochs):
        error = w * x - y
        losses.append(error.square().mean(0, keepdim=True))
        w -= lr * 2 * (error @ x) / len(x)
    return w, losses
