"""Your training ends after its very first step. A return inside both loops does that: it belongs below them, at the level of the outer for."""

import torch


def train_weight(xs, ys, w, lr, epochs):
    w = torch.tensor(w, requires_grad=True)
    losses = []
    for _ in range(epochs):
        for x, y in zip(xs, ys):
            loss = (w * x - y) ** 2
            loss.backward()
            losses.append(loss.item())
            w.data -= lr * w.grad
            w.grad.zero_()
            return w.item(), losses
