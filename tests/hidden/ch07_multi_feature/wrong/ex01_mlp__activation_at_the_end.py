"""You put the activation behind the last layer too. Logits may be any number; after a sigmoid or a relu half of the line is out of reach."""

import torch
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(i, o) for i, o in zip(sizes[:-1], sizes[1:])])
        self.activation = activation

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = self.activation(layer(x))
        return self.activation(self.layers[-1](x))
