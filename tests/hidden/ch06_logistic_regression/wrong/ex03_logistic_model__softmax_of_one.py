"""Your model ends in a softmax over a single score, and a single score gets all of the probability: the output is always 1. With one output the sigmoid is the right end."""

import torch
from torch import nn


class LogisticRegressionModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(1, 1)

    def forward(self, x):
        return torch.softmax(self.linear(x), 1)
