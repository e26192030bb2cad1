"""Your fit turns model, inputs and targets into float32 first. A model in double precision comes back with less precise
weights than it was made for: train it in the dtype in which it came."""

import torch
from torch import nn


def fit(model, x, y, lr, epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    model.float().train()
    x, y = x.float(), y.float()
    losses = []
    for _ in range(epochs):
        loss = nn.functional.mse_loss(model(x), y, reduction="sum")
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
