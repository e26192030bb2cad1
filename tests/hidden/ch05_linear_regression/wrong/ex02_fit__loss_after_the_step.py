"""Your loss is measured when the parameters have moved already, so each entry is that of the next epoch. The loss of an
epoch is the one that its gradient was computed from."""

import torch


def fit(model, x, y, lr, epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        ((model(x) - y) ** 2).sum().backward()
        optimizer.step()
        losses.append(((model(x) - y) ** 2).sum().item())
    return losses
