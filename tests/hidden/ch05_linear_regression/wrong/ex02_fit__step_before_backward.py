"""You call step before backward. Each step then uses the gradient of the epoch before, the first one none at all, so training runs one step behind."""

import torch
from torch import nn


def fit(model, x, y, lr, epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    criterion = nn.MSELoss(reduction="sum")
    model.train()
    losses = []
    for epoch in range(epochs):
        prediction = model(x)
        loss = criterion(prediction, y)
        optimizer.step()
        optimizer.zero_grad()
        loss.backward()
        losses.append(loss.item())
    return losses
