"""Your result adds up the batches' mean losses and divides by the number of samples. A batch's loss is a mean already, so the result is too small by about the batch size; multiply each by its number of samples before adding."""

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
        count += len(y)
    return total / count
