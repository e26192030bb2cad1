"""Your function leaves the model in eval mode. If training goes on afterwards, dropout stays off and batch norm no longer learns; put the model back into the mode in which it came."""

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
    return right / count
