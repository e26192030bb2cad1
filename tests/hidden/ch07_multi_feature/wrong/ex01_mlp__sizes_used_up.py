"""Your constructor takes the sizes out of the list that it was handed. The list is still the property of the caller, who may want another network of the same sizes; read it without changing it."""

import torch
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation):
        super().__init__()
        self.layers = nn.ModuleList()
        while len(sizes) > 1:
            inputs = sizes.pop(0)
            self.layers.append(nn.Linear(inputs, sizes[0]))
        self.activation = activation

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = self.activation(layer(x))
        return self.layers[-1](x)
