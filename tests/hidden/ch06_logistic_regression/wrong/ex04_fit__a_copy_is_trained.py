"""Your code trains a copy of the model. The losses fall as they should, but the model that was handed over has learnt nothing; train that one, in place."""

import torch


def fit(model, x, y, lr, epochs):
    model = __import__('copy').deepcopy(model)
    model.train()
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
