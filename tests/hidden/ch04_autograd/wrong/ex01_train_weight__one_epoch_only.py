"""Your training ends after the first epoch, whatever was asked for. A loop over the epochs is wanted, with the return below it, and inside it a fresh zip each time: a zip can be gone through only once."""

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
