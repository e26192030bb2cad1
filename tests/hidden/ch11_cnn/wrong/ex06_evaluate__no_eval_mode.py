"""You switch off the graph but leave the model in train mode. no_grad says nothing about dropout and batch norm; only model.eval() makes them behave as they should when a model is judged."""

import torch


def evaluate(model, loader, device):
    right, count = 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            guess = model(x).argmax(1)
            right += int((guess == y).sum())
            count += y.shape[0]
    return right / count
