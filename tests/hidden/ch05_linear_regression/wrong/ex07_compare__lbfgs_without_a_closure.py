"""You call step() without a closure for every optimiser. LBFGS has to look at the loss several times within a step and cannot do so unless you tell it how."""

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
        optimizer = getattr(torch.optim, name)(model.parameters(), lr=lr)

        def closure():
            optimizer.zero_grad()
            loss = criterion(model(x), y)
            loss.backward()
            return loss

        losses = []
        for epoch in range(epochs):
            loss = closure()
            optimizer.step()
            losses.append(loss.item())
        results[name] = losses
    return results
