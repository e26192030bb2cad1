"""Your evaluation clears the gradients of the model. It may have been called in the middle of a training, between backward and step; an evaluation needs no gradients and leaves them as they are."""

import torch


def evaluate(model, loader, device):
    was_training = model.training
    model.eval()
    right = total = 0
    with torch.no_grad():
        for x, y in loader:
            guesses = model(x.to(device)).argmax(dim=1)
            right += (guesses == y.to(device)).sum().item()
            total += len(y)
    model.train(was_training)
    model.zero_grad()
    return right / total
