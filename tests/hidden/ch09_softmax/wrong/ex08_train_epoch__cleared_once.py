"""Your gradients are cleared once before the epoch and not for each batch. backward adds to what is there, so from the second batch on each step follows the older gradients as well."""

import torch.nn.functional as F


def train_epoch(model, loader, optimizer):
    model.train()
    optimizer.zero_grad()
    total, count = 0.0, 0
    for x, y in loader:
        loss = F.cross_entropy(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y)
        count += len(y)
    return total / count
