"""You count every batch as if it were as long as the first. The last one is often shorter, and the fraction comes out too small."""

import torch


def evaluate(model, loader, device):
    mode = model.training
    model.eval()
    right, count, size = 0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            guess = model(x).argmax(1)
            right += int((guess == y).sum())
            size = size or y.shape[0]
            count += size
    model.train(mode)
    return right / count
