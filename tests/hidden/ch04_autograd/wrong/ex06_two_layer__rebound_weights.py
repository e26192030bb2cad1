"""Your update w1 = w1 - lr * w1.grad makes a new tensor and gives it the old name. That one is the result of an operation, not a leaf, so the next backward puts no gradient into it; change the leaf in place under torch.no_grad()."""

import torch


def train(x, y, w1, w2, lr, epochs):
    w1, w2 = w1.clone().requires_grad_(), w2.clone().requires_grad_()
    losses = []
    for _ in range(epochs):
        loss = ((torch.relu(x @ w1) @ w2 - y) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        w1 = w1 - lr * w1.grad
        w2 = w2 - lr * w2.grad
    return w1, w2, losses
