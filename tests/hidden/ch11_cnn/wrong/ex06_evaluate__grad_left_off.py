"""You switch autograd off and never on again. Whatever the caller trains afterwards gets no gradient; a with block puts things back by itself."""

import torch


def evaluate(model, loader, device):
    mode = model.training
    model.eval()
    right, count = 0, 0
    torch.set_grad_enabled(False)
    if True:
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            guess = model(x).argmax(1)
            right += int((guess == y).sum())
            count += y.shape[0]
    model.train(mode)
    return right / count
