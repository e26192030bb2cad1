"""You switch the parts of the model to eval mode and not the model itself. What its own forward asks for,
self.training, stays as it was; model.eval() reaches both.
"""

import torch


def accuracy(model, loader):
    """Return the fraction of samples whose largest score is that of their label.

    The model answers in eval mode, and autograd builds no graph meanwhile. Its weights and buffers stay as they are,
    and afterwards autograd works as before. In which mode the model is left is up to you.

    Args:
        model: module that makes logits (N, C) of a batch x.
        loader: what gives batches (x, y) when it is iterated, as a DataLoader or a list of pairs does. It may have no
            len() and no dataset, and is gone through once. x is a float tensor with N samples, y (N,) their labels,
            int64. N may change from batch to batch: the last one is often shorter, and every sample counts alike.
    Returns: one number from 0 to 1.
    """
    # TODO: count what is right and what there is, batch by batch, and divide once.
    for part in model.children():
        part.eval()
    right = total = 0
    with torch.no_grad():
        for x, y in loader:
            right += (model(x).argmax(1) == y).sum().item()
            total += len(y)
    return right / total
