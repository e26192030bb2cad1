"""Your code leaves the mode of the model as it came. After an evaluation the model would go on learning in evaluation mode, without dropout for instance."""

import torch


def fit(model, x, y, lr, epochs):
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
