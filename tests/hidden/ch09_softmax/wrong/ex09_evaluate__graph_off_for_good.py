"""Your code switches autograd off and never on again. Whatever is computed afterwards builds no graph, and training stops working; a `with` block puts it back by itself."""

import torch


def accuracy(model, loader):
    model.eval()
    right = total = 0
    torch.set_grad_enabled(False)
    if True:
        for x, y in loader:
            right += (model(x).argmax(1) == y).sum().item()
            total += len(y)
    return right / total
