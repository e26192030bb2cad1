"""Lazy layers that take their sizes from the first image, in a dictionary of sequences."""

from collections import OrderedDict

import torch
from torch import nn


class InceptionA(nn.Module):
    def __init__(self, in_channels):
        super().__init__()
        self.ways = nn.ModuleDict(
            OrderedDict(
                direct=nn.LazyConv2d(16, 1),
                small=nn.Sequential(nn.LazyConv2d(16, 1), nn.LazyConv2d(24, 3, padding=1), nn.Conv2d(24, 24, 3, 1, 1)),
                large=nn.Sequential(nn.LazyConv2d(16, 1), nn.LazyConv2d(24, 5, padding="same")),
                pooled=nn.Sequential(nn.ZeroPad2d(1), nn.AvgPool2d(3, 1), nn.LazyConv2d(24, 1)),
            )
        )

    def forward(self, x):
        return torch.hstack([self.ways[name](x) for name in ("pooled", "direct", "large", "small")])
