"""Your list keeps the losses as tensors. Each of them holds on to the graph that it came from, so memory grows with every step; loss.item() gives the plain number."""

import torch


def train_weight(xs, ys, w, lr, epochs):
    w = torch.tensor(w, requires_grad=True)
    losses = []
    for _ in range(epochs):
        for x, y in zip(xs, ys):
            loss = (w * x - y) ** 2
            loss.backward()
            losses.append(loss)
            w.data -= lr * w.grad
            w.grad.zero_()
    return w.item(), losses
