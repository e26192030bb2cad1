"""Your count of right answers is divided by the number of batches. A fraction of samples needs the number of samples below."""

import torch


def accuracy(model, loader):
    model.eval()
    right = total = 0
    with torch.no_grad():
        for x, y in loader:
            right += (model(x).argmax(1) == y).sum().item()
            total += 1
    return right / total
