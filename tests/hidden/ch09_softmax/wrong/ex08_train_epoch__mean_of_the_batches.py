"""Your result is the mean of the batches' losses. A sample in a shorter batch then weighs more than the others; multiply each batch's loss by its number of samples, and divide by the number of all."""

import torch.nn.functional as F


def train_epoch(model, loader, optimizer):
    model.train()
    total, count = 0.0, 0
    for x, y in loader:
        loss = F.cross_entropy(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item()
        count += 1
    return total / count
