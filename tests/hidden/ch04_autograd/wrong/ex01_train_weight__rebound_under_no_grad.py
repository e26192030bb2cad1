"""Your update makes a new tensor under torch.no_grad() and calls it w. What is made there requires no gradient, so the next loss has no graph to go back through; change the leaf in place, or make the new tensor a leaf that requires a gradient."""

import torch


def train_weight(xs, ys, w, lr, epochs):
    w = torch.tensor(w, requires_grad=True)
    losses = []
    for _ in range(epochs):
        for x, y in zip(xs, ys):
            loss = (w * x - y) ** 2
            loss.backward()
            losses.append(loss.item())
            with torch.no_grad():
                w = w - lr * w.grad
    return w.item(), losses
