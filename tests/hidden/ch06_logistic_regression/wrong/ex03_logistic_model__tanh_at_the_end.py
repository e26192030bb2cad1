"""Your model ends in tanh, whose values run from -1 to 1. A probability lies between 0 and 1, which is the range of the sigmoid."""

import torch
from torch import nn


class LogisticRegressionModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(1, 1)

    def forward(self, x):
        return torch.tanh(self.linear(x))
