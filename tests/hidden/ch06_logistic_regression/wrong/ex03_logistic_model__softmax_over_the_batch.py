"""Your model ends in a softmax over the samples, so the probabilities of a batch add up to 1. Each sample has a probability of its own, whoever else is in the batch."""

import torch
from torch import nn


class LogisticRegressionModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(1, 1)

    def forward(self, x):
        return torch.softmax(self.linear(x), 0)
