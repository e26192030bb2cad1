"""Your weight and bias are plain tensors. A module finds only what is an nn.Parameter or a layer, so an optimiser would get nothing to train."""

import torch
from torch import nn


class LogisticRegressionModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.w, self.b = torch.zeros(1, 1), torch.zeros(1)

    def forward(self, x):
        return torch.sigmoid(x @ self.w + self.b)
