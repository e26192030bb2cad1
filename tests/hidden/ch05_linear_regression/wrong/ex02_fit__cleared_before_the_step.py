"""You clear the gradients between backward and step. The optimiser then finds none, and the weights stay where they are."""

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
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
        losses.append(loss.item())
    return losses
