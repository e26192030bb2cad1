"""Your output is cut off from the graph, by detach, .data, .item() or numpy. Its numbers are right, but no gradient finds its way back to the weights."""

import torch
from torch import nn


class LogisticRegressionModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(1, 1)

    def forward(self, x):
        return torch.sigmoid(self.linear(x).detach())
