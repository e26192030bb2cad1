"""Your layers are in a plain list, where PyTorch does not look for them. They have no parameters as far as an optimiser can see; nn.ModuleList is a list that makes them known."""

import torch
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation):
        super().__init__()
        self.layers = [nn.Linear(i, o) for i, o in zip(sizes[:-1], sizes[1:])]
        self.activation = activation

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = self.activation(layer(x))
        return self.layers[-1](x)
