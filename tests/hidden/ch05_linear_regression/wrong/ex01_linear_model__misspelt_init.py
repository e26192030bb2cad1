"""Your method that makes the layer is never called, because its name is not __init__. Python looks for that name with two underscores on either side; a model with another one is built without complaint and without layers."""

import torch
from torch import nn


class LinearModel(nn.Module):
    def _init_(self):
        super().__init__()
        self.linear = nn.Linear(1, 1)

    def forward(self, x):
        return self.linear(x)
