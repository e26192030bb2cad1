"""Your predictions are brought to the shape of the targets before the loss sees them. Not every loss compares equal
shapes, the cross-entropy takes rows of scores and single labels; it is called as loss_fn(model(x), y).
"""

import torch


def train_epoch(model, loader, loss_fn, optimizer):
    """Train a model for one epoch, in place, and return the mean loss per sample.

    Each batch takes one forward pass and one step of the optimizer, in the order in which the batches come. The model
    learns in train mode, whatever mode it comes in; gradients left in it from before do not count.

    Args:
        model: module that is called with a batch x.
        loader: what gives batches (x, y) when it is iterated, as a DataLoader or a list of pairs does. It may have no
            len() and no dataset, and is gone through once. Both tensors have N samples along their first dimension; N
            may change from batch to batch: the last one is often shorter.
        loss_fn: called as loss_fn(model(x).reshape(y.shape), y), in this order, gives the mean of the samples' losses.
        optimizer: an optimizer of torch.optim that holds the model's parameters.
    Returns: one number: the mean over all samples of the epoch of their losses, each taken before the update of its
        batch. Every sample weighs the same, also in a shorter batch.
    """
    # TODO: for each batch: prediction, loss, gradients, step. Keep account of the losses and of the samples as you go.
    model.train()
    total, count = 0.0, 0
    for x, y in loader:
        loss = loss_fn(model(x).reshape(y.shape), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y)
        count += len(y)
    return total / count
