"""Your gradients are set to zero between backward and the update. The update is then lr times zero, and every epoch finds the same loss."""

import torch


def train(x, y, w1, w2, lr, epochs):
    w1, w2 = w1.clone().requires_grad_(), w2.clone().requires_grad_()
    losses = []
    for _ in range(epochs):
        loss = ((torch.relu(x @ w1) @ w2 - y) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        w1.grad.zero_()
        w2.grad.zero_()
        with torch.no_grad():
            w1 -= lr * w1.grad
            w2 -= lr * w2.grad
    return w1, w2, losses
