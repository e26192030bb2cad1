"""You switch autograd on at the end, whatever it was before. A caller who had it switched off builds graphs from then on; a with block of torch.no_grad() brings back what was."""

import torch


def evaluate(model, loader, device):
    was_training = model.training
    model.eval()
    right = total = 0
    torch.set_grad_enabled(False)
    for x, y in loader:
        guesses = model(x.to(device)).argmax(dim=1)
        right += (guesses == y.to(device)).sum().item()
        total += len(y)
    torch.set_grad_enabled(True)
    model.train(was_training)
    return right / total
