"""Your code sets the flag `training` of the model back by hand. That is the flag of the outermost module alone: dropout and batch norm inside it stay in evaluation mode. model.train(mode) sets them all."""

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


def accuracy(model, batches):
    was_training = model.training
    model.eval()
    right = names = 0
    with torch.no_grad():
        for padded, lengths, targets in batches:
            guesses = model(padded, lengths).argmax(1)
            right += (guesses == targets).sum().item()
            names += len(targets)
    model.training = was_training
    return right / names
