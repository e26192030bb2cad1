"""A loss object, log-probabilities, a tensor for the sum; gradients set to None by hand."""

import torch
from torch import nn


class TinyClassifier(nn.Module):

    def __init__(self, classes, vocabulary=128, width=8):
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, width)
        self.norm = nn.BatchNorm1d(width)
        self.linear = nn.Linear(width, classes)

    def forward(self, padded, lengths):
        inside = torch.arange(padded.shape[1]) < lengths[:, None]
        total = (self.embedding(padded) * inside[:, :, None]).sum(1)
        return self.linear(self.norm(total / lengths[:, None]))


def train_epoch(model, batches, optimizer):
    model.train(True)
    criterion = nn.NLLLoss()
    losses, sizes = [], []
    for batch in batches:
        *inputs, targets = batch
        for parameter in model.parameters():
            parameter.grad = None
        loss = criterion(model(*inputs).log_softmax(-1), targets)
        loss.backward()
        optimizer.step()
        losses.append(loss.detach() * targets.numel())
        sizes.append(targets.numel())
    return torch.stack(losses).sum() / sum(sizes)
