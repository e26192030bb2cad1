"""The parameters of the model stay as they came. Either its gradients are cleared between backward and the step, or the optimizer holds parameters of another model, such as a copy or a second one of the same kind."""

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
        optimizer.zero_grad()
        optimizer.step()
    return losses
