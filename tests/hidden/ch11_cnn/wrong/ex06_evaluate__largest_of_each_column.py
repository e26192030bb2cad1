"""You take the argmax along the first axis. That axis counts the samples, so you find the sample with the largest score for each class; the classes lie along the second axis."""

import torch


def evaluate(model, loader, device):
    mode = model.training
    model.eval()
    right, count = 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            guess = model(x).argmax(0)
            right += int((guess == y).sum())
            count += y.shape[0]
    model.train(mode)
    return right / count
