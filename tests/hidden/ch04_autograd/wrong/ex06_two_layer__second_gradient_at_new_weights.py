"""Your code updates w1 first and finds the gradient for w2 with the new w1. Both gradients belong to the point where the epoch began; one backward gives them both."""

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
        w1.grad = w2.grad = None
        ((torch.relu(x @ w1) @ w2 - y) ** 2).sum().backward()
        with torch.no_grad():
            w2 -= lr * w2.grad
        w1.grad = w2.grad = None
    return w1, w2, losses
