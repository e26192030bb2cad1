"""Your code puts dropout layers into evaluation mode while the model learns.
Then they drop nothing, and nothing keeps the model from learning by heart; all layers learn in training mode.
"""

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
    model.train()
    for layer in model.modules():
        if isinstance(layer, nn.Dropout):
            layer.eval()
    total, count = 0.0, 0
    for padded, lengths, targets in batches:
        loss = nn.functional.cross_entropy(model(padded, lengths), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(targets)
        count += len(targets)
    return total / count
