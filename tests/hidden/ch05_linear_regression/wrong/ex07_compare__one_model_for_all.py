"""All your optimisers move one and the same set of weights, one after the other, so that each starts where the one before it has stopped. Give each a copy of the start, with weights of its own."""

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
        model = first
        optimizer = getattr(torch.optim, name)(model.parameters(), lr=lr)

        def closure():
            optimizer.zero_grad()
            loss = criterion(model(x), y)
            loss.backward()
            return loss

        losses = []
        for epoch in range(epochs):
            loss = optimizer.step(closure)
            losses.append(loss.item())
        results[name] = losses
    return results
