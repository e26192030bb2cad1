"""Your account uses the loss after the update. Each batch's loss is to be taken before its update, from the very forward pass that the gradients come from."""

import torch.nn.functional as F


def train_epoch(model, loader, optimizer):
    model.train()
    total, count = 0.0, 0
    for x, y in loader:
        loss = F.cross_entropy(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += F.cross_entropy(model(x), y).item() * len(y)
        count += len(y)
    return total / count
