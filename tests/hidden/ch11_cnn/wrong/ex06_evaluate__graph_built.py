"""You evaluate without switching autograd off. Each batch then builds a graph that nobody will go back through, which costs memory and time."""

import torch


def evaluate(model, loader, device):
    mode = model.training
    model.eval()
    right, count = 0, 0
    if True:
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            guess = model(x).argmax(1)
            right += int((guess == y).sum())
            count += y.shape[0]
    model.train(mode)
    return right / count
