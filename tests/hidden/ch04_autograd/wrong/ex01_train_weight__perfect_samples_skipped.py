"""Your loop passes over a sample whose loss is zero. It is a step like any other, with a loss to be recorded: the list
must have one number for each sample of each epoch."""

import torch


def train_weight(xs, ys, w, lr, epochs):
    weight = torch.tensor(float(w), requires_grad=True)
    losses = []
    for _ in range(epochs):
        for x, y in zip(xs, ys, strict=True):
            loss = (weight * x - y) ** 2
            if loss == 0: continue
            loss.backward()
            losses.append(loss.item())
            with torch.no_grad():
                weight -= lr * weight.grad
            weight.grad.zero_()
    return weight.detach(), losses
