"""Your fit trains layers in whatever mode they came. A model that was evaluated before comes in eval mode, in which
dropout, for one, is switched off: call its train() before the loop, which reaches every layer in it."""

import torch
from torch import nn


def fit(model, x, y, lr, epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        loss = nn.functional.mse_loss(model(x), y, reduction="sum")
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
