"""Pooling before tanh, reshape with the length of the batch, layers under other names in another order."""

import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.decide = nn.Linear(32, 2)
        self.mix = nn.LazyLinear(32)
        self.fine = nn.Conv2d(16, 8, 3, padding="same")
        self.coarse = nn.Conv2d(3, 16, (3, 3), padding="same")
        self.half = nn.AdaptiveMaxPool2d(16), nn.AdaptiveMaxPool2d(8)

    def forward(self, x):
        for layer, half in zip((self.coarse, self.fine), self.half):
            x = half(layer(x)).tanh()
        return self.decide(self.mix(x.reshape(len(x), -1)).tanh())
