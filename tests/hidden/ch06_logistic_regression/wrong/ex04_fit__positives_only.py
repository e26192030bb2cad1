"""Your loss is -y·log(p), which costs nothing where the label is 0. Only one class is learnt that way; the other needs its term (1 - y)·log(1 - p)."""

import torch


def fit(model, x, y, lr, epochs):
    model.train()
    criterion = torch.nn.BCELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        p = model(x)
        loss = -(y * torch.log(p)).mean()
        losses.append(loss.item())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return losses
