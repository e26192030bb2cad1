"""Your update stands at the head of the loop and takes the gradient of the epoch before. The first epoch then goes nowhere and the gradient of the last one is never used, so the weights are one step behind."""

import torch


def train(x, y, w1, w2, lr, epochs):
    w1, w2 = w1.clone().requires_grad_(), w2.clone().requires_grad_()
    losses = []
    for _ in range(epochs):
        if w1.grad is not None:
            w1.data -= lr * w1.grad
            w2.data -= lr * w2.grad
            w1.grad = w2.grad = None
        loss = ((torch.relu(x @ w1) @ w2 - y) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
    return w1, w2, losses
