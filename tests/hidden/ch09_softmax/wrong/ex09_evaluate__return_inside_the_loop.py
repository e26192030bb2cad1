"""Your return stands inside the loop, so only the first batch is counted. One level further out, it comes after the last one."""

import torch


def accuracy(model, loader):
    model.eval()
    right = total = 0
    with torch.no_grad():
        for x, y in loader:
            right += (model(x).argmax(1) == y).sum().item()
            total += len(y)
            return right / total
