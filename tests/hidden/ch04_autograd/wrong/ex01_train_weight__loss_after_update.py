"""Your losses are computed anew after each step. Asked for is the loss before it, so that the first number tells how good the weight was at the start."""

import torch


def train_weight(xs, ys, w, lr, epochs):
    w = torch.tensor(w, requires_grad=True)
    losses = []
    for _ in range(epochs):
        for x, y in zip(xs, ys):
            loss = (w * x - y) ** 2
            loss.backward()
            w.data -= lr * w.grad
            w.grad.zero_()
            losses.append(float((w * x - y) ** 2))
    return w.item(), losses
