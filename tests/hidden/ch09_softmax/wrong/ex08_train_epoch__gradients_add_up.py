"""Your gradients are never cleared. backward adds to what is there, so each step also follows the gradients of all batches before it; clear them once for each batch."""

import torch.nn.functional as F


def train_epoch(model, loader, optimizer):
    model.train()
    total, count = 0.0, 0
    for x, y in loader:
        loss = F.cross_entropy(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y)
        count += len(y)
    return total / count
