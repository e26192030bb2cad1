"""You call zero_() on a grad that is None. A leaf has no grad before its first backward, and what was made by an operation, such as the new w of w = w - lr * w.grad, has none at all."""

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
            w.grad.zero_()
    return w.item(), losses
