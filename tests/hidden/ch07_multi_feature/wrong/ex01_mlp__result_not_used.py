"""Your layers all get the input of the model, and only what the last but one gives is handed on. Each layer must be fed the result of the layer before."""

import torch
from torch import nn


class MLP(nn.Module):
    def __init__(self, sizes, activation):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(i, o) for i, o in zip(sizes[:-1], sizes[1:])])
        self.activation = activation

    def forward(self, x):
        y = x
        for layer in self.layers[:-1]:
            y = self.activation(layer(x))
        return self.layers[-1](y)
