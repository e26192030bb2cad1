"""You note the loss after the update. What is asked for is the loss before it, so that the first one is that of the untrained model."""

import torch
from torch import nn


class CurveModel(nn.Module):
    def __init__(self, units):
        super().__init__()
        self.hidden = nn.Linear(1, units)
        self.output = nn.Linear(units, 1)

    def forward(self, x):
        return self.output(torch.sigmoid(self.hidden(x)))


def fit(model, x, y, epochs, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        prediction = model(x)
        loss = ((prediction - y) ** 2).mean()
        loss.backward()
        optimizer.step()
        losses.append(((model(x) - y) ** 2).mean().item())
    return losses
