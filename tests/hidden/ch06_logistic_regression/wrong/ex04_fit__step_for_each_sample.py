"""Your parameters take a step after each sample. Here an epoch is one step, along the gradient of the mean loss of all samples."""

import torch


def fit(model, x, y, lr, epochs):
    model.train()
    criterion = torch.nn.BCELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        p = model(x)
        losses.append(criterion(p, y).item())
        for i in range(len(x)):
            optimizer.zero_grad()
            criterion(model(x[i : i + 1]), y[i : i + 1]).backward()
            optimizer.step()
    return losses
