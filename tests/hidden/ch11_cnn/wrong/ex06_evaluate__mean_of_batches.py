"""Your result is the mean of the fractions of the batches. A short last batch then weighs as much as a full one; count samples instead."""

import torch


def evaluate(model, loader, device):
    mode = model.training
    model.eval()
    shares = []
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            guess = model(x).argmax(1)
            shares.append((guess == y).float().mean().item())
    model.train(mode)
    return sum(shares) / len(shares)
