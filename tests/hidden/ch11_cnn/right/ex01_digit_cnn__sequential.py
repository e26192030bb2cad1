"""One Sequential, relu before the pooling, layers that find out their input sizes."""

import torch.nn as nn


class Net(nn.Sequential):
    def __init__(self):
        super().__init__(
            nn.LazyConv2d(10, 5), nn.ReLU(), nn.MaxPool2d(2),
            nn.LazyConv2d(20, 5), nn.ReLU(), nn.MaxPool2d(2),
            nn.Flatten(), nn.LazyLinear(10),
        )
