"""Your code answers with the smallest score. The largest one has the largest probability."""

import torch


def accuracy(model, loader):
    model.eval()
    right = total = 0
    with torch.no_grad():
        for x, y in loader:
            right += (model(x).argmin(1) == y).sum().item()
            total += len(y)
    return right / total
