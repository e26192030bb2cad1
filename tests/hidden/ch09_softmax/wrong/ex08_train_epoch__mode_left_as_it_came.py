"""Your code leaves the mode as it finds it. A model that was evaluated before comes in eval mode and would learn in it; switch with model.train() first."""

import torch.nn.functional as F


def train_epoch(model, loader, optimizer):
    total, count = 0.0, 0
    for x, y in loader:
        loss = F.cross_entropy(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y)
        count += len(y)
    return total / count
