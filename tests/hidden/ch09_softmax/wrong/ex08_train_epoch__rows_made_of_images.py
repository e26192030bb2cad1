"""You flatten each batch before the model gets it. The model is called with the batch x as it is: what it makes of an
image, a row or something else, is its own affair.
"""

import torch
import torch.nn.functional as F


def train_epoch(model, loader, optimizer):
    """Train a classifier for one epoch, in place, and return the mean loss per sample.

    Each batch takes one forward pass and one step of the optimizer, in the order in which the batches come. The loss of
    a batch is the mean cross-entropy of its samples. The model learns in train mode, whatever mode it comes in;
    gradients left in it from before do not count.

    Args:
        model: module that makes logits (N, C) of a batch x.
        loader: what gives batches (x, y) when it is iterated, as a DataLoader or a list of pairs does. It may have no
            len() and no dataset, and is gone through once. x is a float tensor with N samples, y (N,) their labels,
            int64. N may change from batch to batch: the last one is often shorter.
        optimizer: an optimizer of torch.optim that holds the model's parameters.
    Returns: one number: the mean over all samples of the epoch of their losses, each taken before the update of its
        batch. Every sample weighs the same, also in a shorter batch.
    """
    # TODO: for each batch: scores, loss, gradients, step. Keep account of the losses and of the samples as you go.
    model.train()
    total, count = 0.0, 0
    for x, y in loader:
        loss = F.cross_entropy(model(x.flatten(1)), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y)
        count += len(y)
    return total / count
