"""Your code counts only the first batch. A loop over the batches is wanted, and the return belongs below it, one level further left."""

import torch


def accuracy(model, loader):
    model.eval()
    right = total = 0
    with torch.no_grad():
        for x, y in loader:
            right += (model(x).argmax(1) == y).sum().item()
            total += len(y)
            return right / total
