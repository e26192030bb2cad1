"""Your result is in percent. A fraction is asked for, from 0 to 1."""

import torch


def accuracy(model, loader):
    model.eval()
    right = total = 0
    with torch.no_grad():
        for x, y in loader:
            right += (model(x).argmax(1) == y).sum().item()
            total += len(y)
    return 100 * right / total
