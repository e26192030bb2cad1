"""Your update w = w - lr * w.grad makes a new tensor and calls it w. That one is the result of an operation, not a leaf, so the next backward puts no gradient into it; change the leaf in place under torch.no_grad() instead."""

import torch


def train_weight(xs, ys, w, lr, epochs):
    w = torch.tensor(w, requires_grad=True)
    losses = []
    for _ in range(epochs):
        for x, y in zip(xs, ys):
            loss = (w * x - y) ** 2
            loss.backward()
            losses.append(loss.item())
            w = w - lr * w.grad
    return w.item(), losses
