"""Your model answers with classes, 0 or 1. What is asked for is the probability; besides, a step has no slope, and nothing could be learnt through it."""

import torch
from torch import nn


class LogisticRegressionModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(1, 1)

    def forward(self, x):
        return (self.linear(x) > 0).float()
