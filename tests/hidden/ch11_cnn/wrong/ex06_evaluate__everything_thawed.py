"""You switch off requires_grad for every parameter and switch it on again for every one. Parameters that came frozen are then no longer frozen; no_grad builds no graph either and leaves the parameters alone."""

import torch


def evaluate(model, loader, device):
    was_training = model.training
    model.eval()
    right = total = 0
    for p in model.parameters():
        p.requires_grad_(False)
    for x, y in loader:
        guesses = model(x.to(device)).argmax(dim=1)
        right += (guesses == y.to(device)).sum().item()
        total += len(y)
    for p in model.parameters():
        p.requires_grad_(True)
    model.train(was_training)
    return right / total
