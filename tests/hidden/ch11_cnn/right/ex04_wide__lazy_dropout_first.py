"""One Sequential, a lazy linear layer, dropout in front of the relu, which is the same."""

import torch.nn as nn


class WideNet(nn.Sequential):
    def __init__(self, width=64):
        super().__init__(
            nn.Conv2d(1, width, 3, padding="same"), nn.ReLU(),
            nn.Conv2d(width, 2 * width, 3, padding="same"), nn.MaxPool2d(2), nn.ReLU(),
            nn.Flatten(), nn.Linear(392 * width, 1024), nn.Dropout(), nn.ReLU(), nn.LazyLinear(10),
        )
