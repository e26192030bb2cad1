"""Your loss is the sum over the samples. The mean is asked for; with the sum every step is as many times longer as there are samples."""

import torch


def fit(model, x, y, lr, epochs):
    model.train()
    criterion = torch.nn.BCELoss(reduction='sum')
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
