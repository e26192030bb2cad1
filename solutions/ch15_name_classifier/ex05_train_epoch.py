"""One pass over the training names.

About 20 minutes.
"""

import torch
from torch import nn


class TinyClassifier(nn.Module):
    """Given: a quick model to try your function on. It averages the vectors of a name's characters.

    Its batch normalisation works differently in training and in evaluation, as dropout would: the mode matters.
    """

    def __init__(self, classes, vocabulary=128, width=8):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, width)
        self.norm = nn.BatchNorm1d(width)
        self.linear = nn.Linear(width, classes)

    def forward(self, padded, lengths):
        inside = torch.arange(padded.shape[1], device=padded.device) < lengths[:, None]
        total = (self.embedding(padded) * inside[:, :, None]).sum(1)
        return self.linear(self.norm(total / lengths[:, None]))


def train_epoch(model, batches, optimizer):
    """Train a model for one epoch, in place, and return the mean loss per name.

    Each batch takes one forward pass and one step of the optimizer, in the given order. The loss of a batch is the mean
    cross-entropy over its names. The model learns in training mode, whatever mode it comes in; gradients left in it
    from before do not count.

    Args:
        model: module called as model(padded, lengths), which gives logits (N, classes).
        batches: list of one or more tuples (padded, lengths, targets), int64 tensors (N, T), (N,), (N,). The last batch
            may be smaller than the others.
        optimizer: an optimizer of torch.optim that holds the model's parameters.
    Returns: one number: the mean over all names of the epoch of their losses, each taken before the update of its
        batch. Every name weighs the same, also in a smaller batch.
    """
    # TODO: for each batch: logits, loss, gradients, step. Keep account of the loss as you go.
    ### BEGIN SOLUTION
    model.train()
    total, count = 0.0, 0
    for padded, lengths, targets in batches:
        loss = nn.functional.cross_entropy(model(padded, lengths), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(targets)
        count += len(targets)
    return total / count
    ### END SOLUTION
