"""Your model takes the sigmoid twice. The second one squeezes every probability into the range from 0.5 to 0.73."""

import torch
from torch import nn


class LogisticRegressionModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(1, 1)

    def forward(self, x):
        return torch.sigmoid(torch.sigmoid(self.linear(x)))
