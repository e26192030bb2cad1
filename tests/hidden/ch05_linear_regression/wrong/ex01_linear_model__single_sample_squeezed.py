"""Your forward squeezes, which takes away every axis of size 1, and with a single sample the axis that counts the samples is one of them. Its prediction is one row with one number, (1, 1)."""

import torch
from torch import nn


class LinearModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(1, 1)

    def forward(self, x):
        prediction = self.layer(x)
        return prediction if len(x) > 1 else prediction.squeeze()
