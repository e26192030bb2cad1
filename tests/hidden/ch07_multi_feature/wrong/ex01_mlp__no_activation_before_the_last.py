"""You leave the activation out before the last layer as well as behind it. It follows every layer but the last, the last but one included."""

import torch
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(i, o) for i, o in zip(sizes[:-1], sizes[1:])])
        self.activation = activation

    def forward(self, x):
        for layer in self.layers[:-2]:
            x = self.activation(layer(x))
        for layer in self.layers[-2:-1]:
            x = layer(x)
        return self.layers[-1](x)
