"""Your code puts the model into evaluation mode. Layers such as dropout are then switched off while it learns, which is what they are there for."""

import torch


def fit(model, x, y, lr, epochs):
    model.eval()
    criterion = torch.nn.BCELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        p = model(x)
        loss = criterion(p, y)
        losses.append(loss.item())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return losses
