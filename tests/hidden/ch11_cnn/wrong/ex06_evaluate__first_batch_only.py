"""Your code counts only the first batch. A loop over the batches is wanted, and the return belongs below it, one level further left."""

import torch


def evaluate(model, loader, device):
    mode = model.training
    model.eval()
    right, count = 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            guess = model(x).argmax(1)
            right += int((guess == y).sum())
            count += y.shape[0]
            model.train(mode)
            return right / count
