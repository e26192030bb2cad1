"""Your training ends after the first epoch, whatever was asked for. A loop over the epochs is wanted, and the return belongs below it, one level further left."""

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
        losses.append(total / count)
        return losses
