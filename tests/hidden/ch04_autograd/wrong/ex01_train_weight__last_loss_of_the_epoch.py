"""Your list has one loss for each epoch, that of the last sample. A single sample says little about the others, and one loss for each step was asked for."""

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
        losses.append(loss.item())
    return w.item(), losses
