"""Your loss is the mean squared error between probabilities and labels. It goes flat where the model is sure and wrong; the cross-entropy, which is asked for, is steepest there."""

import torch


def fit(model, x, y, lr, epochs):
    model.train()
    criterion = torch.nn.MSELoss()
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
