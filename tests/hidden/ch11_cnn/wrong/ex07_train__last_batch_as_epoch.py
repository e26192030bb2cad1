"""Your loss of an epoch is that of its last batch. One batch says little about an epoch; add up over all of them and take the mean."""

import torch
import torch.nn.functional as F


def train(model, loader, epochs, device):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)
    model.train()
    losses = []
    for epoch in range(epochs):
        total, count = 0.0, 0
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            optimizer.zero_grad()
            loss = F.cross_entropy(model(x), y)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(y)
            count += len(y)
        losses.append(loss.item())
    return losses
