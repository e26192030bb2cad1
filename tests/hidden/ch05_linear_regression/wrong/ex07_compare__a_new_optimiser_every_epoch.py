"""You make a new optimiser in every epoch. Its memory (velocities, averages, step counts) is lost each time, and every step is a first one."""

import copy

import torch
from torch import nn

NAMES = ["SGD", "Adagrad", "Adam", "Adamax", "ASGD", "LBFGS", "RMSprop", "Rprop"]


class LinearModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(1, 1)

    def forward(self, x):
        return self.linear(x)


def compare_optimizers(model_fn, x, y, epochs, lr):
    criterion = nn.MSELoss()
    first = model_fn()
    results = {}
    for name in NAMES:
        model = copy.deepcopy(first)

        def closure():
            optimizer.zero_grad()
            loss = criterion(model(x), y)
            loss.backward()
            return loss

        losses = []
        for epoch in range(epochs):
            optimizer = getattr(torch.optim, name)(model.parameters(), lr=lr)
            loss = optimizer.step(closure)
            losses.append(loss.item())
        results[name] = losses
    return results
