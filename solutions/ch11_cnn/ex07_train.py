"""Train a net for some epochs.

About 25 minutes.
"""

import torch
import torch.nn.functional as F


def train(model, loader, epochs, device):
    """Train a classifier in place on cross-entropy and return its losses.

    The model learns in train mode, whatever mode it came in, with one update for each batch, from the gradient of
    that batch's mean cross-entropy alone. The optimiser and its learning rate are your choice; take one whose loss
    falls within a few epochs, such as Adam with lr 0.001 or SGD with lr 0.01 and momentum 0.9.

    Args:
        model: a torch.nn.Module that makes logits (N, C) of a batch x.
        loader: what gives all batches (x, y) each time it is iterated, as a DataLoader or a list of pairs does. It may
            have no len(). x is a float tensor with N samples, y (N,) their labels, int64. N may change from batch to
            batch: the last one is often shorter.
        epochs: how many times to go through the loader.
        device: name of a device, or a torch.device. The model is there already, each batch has to be brought there.
    Returns: a list with one float for each epoch: the mean over all its samples of the cross-entropy that the model
        had when it met them, before the update with their batch.
    """
    # TODO: make an optimiser; then, for each epoch, go through the batches and keep account of the loss.
    ### BEGIN SOLUTION
    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)
    model.train()
    losses = []
    for _ in range(epochs):
        total, samples = 0.0, 0
        for x, y in loader:
            loss = F.cross_entropy(model(x.to(device)), y.to(device))
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(y)
            samples += len(y)
        losses.append(total / samples)
    return losses
    ### END SOLUTION
