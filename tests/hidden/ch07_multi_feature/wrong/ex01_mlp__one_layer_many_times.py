"""Where sizes are equal you put one and the same layer into several places. A list times a number copies references, not layers: each place needs a layer of its own."""

import torch
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation):
        super().__init__()
        made = {}
        for pair in zip(sizes[:-1], sizes[1:]):
            made.setdefault(pair, nn.Linear(*pair))
        self.layers = nn.ModuleList([made[pair] for pair in zip(sizes[:-1], sizes[1:])])
        self.activation = activation

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = self.activation(layer(x))
        return self.layers[-1](x)
