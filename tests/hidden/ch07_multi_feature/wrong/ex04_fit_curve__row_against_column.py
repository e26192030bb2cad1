"""You flatten the predictions but not the targets. A row of N minus a column of N is a table of N by N, every prediction against every target; both must have the same shape."""

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
        prediction = model(x).squeeze(1)
        loss = ((prediction - y) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        optimizer.step()
    return losses
