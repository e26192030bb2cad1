"""Your epoch ends after its first batch. A loop over the batches is wanted, and the return belongs below it, one level further left."""

import torch.nn.functional as F


def train_epoch(model, loader, optimizer):
    model.train()
    total, count = 0.0, 0
    for x, y in loader:
        loss = F.cross_entropy(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y)
        count += len(y)
        return total / count
