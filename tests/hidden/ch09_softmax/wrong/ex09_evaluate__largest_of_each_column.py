"""Your code looks for the largest score in each column, the sample that fits a class best. The answer to a sample is the largest score of its row, along dimension 1."""

import torch


def accuracy(model, loader):
    model.eval()
    right = total = 0
    with torch.no_grad():
        for x, y in loader:
            right += (model(x).argmax(0) == y).sum().item()
            total += len(y)
    return right / total
