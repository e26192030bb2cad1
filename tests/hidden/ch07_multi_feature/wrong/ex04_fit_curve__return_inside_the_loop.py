"""Your fit ends after the first epoch, whatever was asked for. A loop over the epochs is wanted, and the return belongs below it, one level further left."""

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
        losses.append(loss.item())
        loss.backward()
        optimizer.step()
        return losses
