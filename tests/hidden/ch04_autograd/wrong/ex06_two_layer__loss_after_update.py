"""Your list has the loss of each epoch after its update. Asked for is the loss before it, so that the first entry belongs to the weights that training started from."""

import torch


def train(x, y, w1, w2, lr, epochs):
    w1, w2 = w1.clone().requires_grad_(), w2.clone().requires_grad_()
    losses = []
    for _ in range(epochs):
        loss = ((torch.relu(x @ w1) @ w2 - y) ** 2).sum()
        loss.backward()
        with torch.no_grad():
            w1 -= lr * w1.grad
            w2 -= lr * w2.grad
        w1.grad.zero_()
        w2.grad.zero_()
        losses.append(float(((torch.relu(x @ w1) @ w2 - y) ** 2).sum()))
    return w1, w2, losses
