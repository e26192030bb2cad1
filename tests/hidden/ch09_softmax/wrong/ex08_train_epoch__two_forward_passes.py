"""Your model answers each batch twice, once for the account and once for the gradients. That takes longer, moves the running statistics of batch normalisation twice, and with dropout the two losses differ; one forward pass serves both."""

import torch.nn.functional as F


def train_epoch(model, loader, optimizer):
    model.train()
    total, count = 0.0, 0
    for x, y in loader:
        total += F.cross_entropy(model(x), y).item() * len(y)
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()
        count += len(y)
    return total / count
