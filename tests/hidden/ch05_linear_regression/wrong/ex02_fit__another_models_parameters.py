"""You give the optimiser the parameters of a copy of the model. Equal layers are not the same layers: the optimiser moves the copy's weights, and those of the model that you train on never change."""

import copy

import torch
from torch import nn


def fit(model, x, y, lr, epochs):
    optimizer = torch.optim.SGD(copy.deepcopy(model).parameters(), lr=lr)
    criterion = nn.MSELoss(reduction="sum")
    model.train()
    losses = []
    for epoch in range(epochs):
        prediction = model(x)
        loss = criterion(prediction, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
