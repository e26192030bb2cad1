"""Your gradients are never cleared, and backward adds each new one to what is already in .grad. From the second epoch on both weights follow the sum of all gradients so far."""

import torch


def train(x, y, w1, w2, lr, epochs):
    w1, w2 = w1.clone().requires_grad_(), w2.clone().requires_grad_()
    losses = []
    for _ in range(epochs):
        loss = ((torch.relu(x @ w1) @ w2 - y) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            w1 -= lr * w1.grad
            w2 -= lr * w2.grad
    return w1, w2, losses
