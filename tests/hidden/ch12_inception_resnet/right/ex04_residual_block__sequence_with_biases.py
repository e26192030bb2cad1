"""A sequence whose relu works in place on its own intermediate result, on a copy of the image, in float64."""

import torch


class ResidualBlock(torch.nn.Sequential):
    def __init__(self, channels):
        layers = torch.nn.LazyConv2d(channels, 3, 1, 1), torch.nn.ReLU(True), torch.nn.LazyConv2d(channels, 3, 1, 1)
        super().__init__(*layers)

    def forward(self, x):
        total = x.double()
        total = total + super().forward(x)
        return (total + total.abs()) / 2
