"""Your running loss is never set back to zero. From the second epoch on each entry contains the epochs before it; start to count anew in every epoch."""

import torch
import torch.nn.functional as F


def train(model, loader, epochs, device):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)
    model.train()
    losses = []
    total = 0.0
    for epoch in range(epochs):
        count = 0
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
