"""Your gradients are never cleared, and backward adds each new one to those of all epochs before. A step then follows the old gradients as well."""

import torch


def fit(model, x, y, lr, epochs):
    model.train()
    criterion = torch.nn.BCELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        p = model(x)
        loss = criterion(p, y)
        losses.append(loss.item())
        loss.backward()
        optimizer.step()
    return losses
