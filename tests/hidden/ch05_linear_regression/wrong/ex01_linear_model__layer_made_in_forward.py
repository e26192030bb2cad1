"""You make the layer inside forward, so every call draws a new one and forgets the old. Make it once, in __init__, and keep it on self."""

import torch
from torch import nn


class LinearModel(nn.Module):
    def forward(self, x):
        return nn.Linear(1, 1)(x)
