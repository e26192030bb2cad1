"""You clear the gradients after each step, but not before the first. What an earlier computation has left in the model goes into that step; clear them before backward."""

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
        prediction = model(x)
        loss = ((prediction - y) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
    return losses
