"""Your constructor does not call super().__init__() first. A Module must be set up before layers can be put into it."""

import torch
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation):
        self.layers = nn.ModuleList([nn.Linear(i, o) for i, o in zip(sizes[:-1], sizes[1:])])
        self.activation = activation

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = self.activation(layer(x))
        return self.layers[-1](x)
