"""How many names the model gets right.

About 15 minutes.
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


def accuracy(model, batches):
    """Return the fraction of names for which the largest logit is that of the right country.

    Looking must not change anything: the model works in evaluation mode, no graph is recorded, and afterwards the model
    is as it came, with the same weights and buffers, without new gradients and in the same mode (training or not).

    Args:
        model: module called as model(padded, lengths), which gives logits (N, classes).
        batches: list of one or more tuples (padded, lengths, targets), int64 tensors (N, T), (N,), (N,). The last batch
            may be smaller than the others.
    Returns: one number from 0 to 1: right answers divided by names, over all batches together.
    """
    # TODO: switch mode and graph, count the right answers, switch back.
    ### BEGIN SOLUTION
    was_training = model.training
    model.eval()
    right = names = 0
    with torch.no_grad():
        for padded, lengths, targets in batches:
            guesses = model(padded, lengths).argmax(1)
            right += (guesses == targets).sum().item()
            names += len(targets)
    model.train(was_training)
    return right / names
    ### END SOLUTION
