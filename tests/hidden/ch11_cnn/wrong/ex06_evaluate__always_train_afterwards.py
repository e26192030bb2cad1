"""Your function puts every model into train mode at the end. A model that came in eval mode should leave in eval mode, so look at its mode first."""

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
    model.train()
    return right / count
