"""Your result is the mean of the batches' fractions. A sample in a shorter batch then weighs more than the others; count right answers and samples over all batches and divide once."""

import torch


def accuracy(model, loader):
    model.eval()
    right = total = 0
    with torch.no_grad():
        for x, y in loader:
            right += (model(x).argmax(1) == y).double().mean().item()
            total += 1
    return right / total
