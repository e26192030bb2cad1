"""Your division drops the remainder, so only 0 and 1 can come out. For a fraction use / instead of //."""

import torch


def accuracy(model, loader):
    model.eval()
    right = total = 0
    with torch.no_grad():
        for x, y in loader:
            right += (model(x).argmax(1) == y).sum().item()
            total += len(y)
    return right // total
