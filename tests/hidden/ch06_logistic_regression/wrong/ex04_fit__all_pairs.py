"""Your probabilities are a column and your labels a row, so the loss pairs every sample with every label. Both have to have the same shape, (N, 1) or (N,)."""

import torch


def fit(model, x, y, lr, epochs):
    model.train()
    criterion = torch.nn.BCELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        p = model(x)
        t = y.squeeze(1)
        loss = -(t * torch.log(p) + (1 - t) * torch.log(1 - p)).mean()
        losses.append(loss.item())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return losses
