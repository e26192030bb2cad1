"""You put the scores through a sigmoid before you look for the largest. Large scores all become exactly 1 there and can no longer be told apart; the scores themselves have an order."""

import torch


def evaluate(model, loader, device):
    was_training = model.training
    model.eval()
    right = total = 0
    with torch.no_grad():
        for x, y in loader:
            guesses = torch.sigmoid(model(x.to(device))).argmax(dim=1)
            right += (guesses == y.to(device)).sum().item()
            total += len(y)
    model.train(was_training)
    return right / total
