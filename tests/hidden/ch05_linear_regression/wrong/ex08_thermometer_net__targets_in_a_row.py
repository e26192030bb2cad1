"""Your targets have shape (n,) and your predictions (n, 1). Their difference is then an (n, n) table of every prediction with every target, and the model learns the mean temperature; give the targets a column axis too."""

from collections import OrderedDict

import torch
from torch import nn


def build_model():
    return nn.Sequential(OrderedDict([
        ("hidden_linear", nn.Linear(1, 13)),
        ("hidden_activation", nn.Tanh()),
        ("output_linear", nn.Linear(13, 1)),
    ]))


def train(model, t_u, t_c, validation, lr, epochs):
    held = set(validation.tolist())
    training = torch.tensor([i for i in range(len(t_u)) if i not in held])
    x = 0.1 * t_u.unsqueeze(1)
    y = t_c
    criterion = nn.MSELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    train_losses, val_losses = [], []
    for epoch in range(epochs):
        model.eval()
        with torch.no_grad():
            val_loss = criterion(model(x[validation]), y[validation])
        model.train()
        loss = criterion(model(x[training]), y[training])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        train_losses.append(loss.item())
        val_losses.append(val_loss.item())
    return train_losses, val_losses
