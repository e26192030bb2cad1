"""Your code sets the flag `training` of the model back by hand. That is the flag of the outermost module alone: dropout and batch norm inside it stay in eval mode. model.train(mode) sets them all."""

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
    model.training = mode
    return right / count
