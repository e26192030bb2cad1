"""The first convolution at all places, every other result kept; layers in a dictionary, shortcut first."""

import torch
from torch import nn


class DownBlock(nn.Module):
    def __init__(self, in_channels, out_channels):
        super().__init__()
        self.layers = nn.ModuleDict({"short": nn.LazyConv2d(out_channels, 1)})
        self.layers["out"] = nn.LazyConv2d(out_channels, 3, padding=1)
        self.layers["into"] = nn.LazyConv2d(out_channels, 3, padding=1)

    def forward(self, x):
        hidden = self.layers["into"](x)[:, :, ::2, ::2].relu()
        total = self.layers["short"](x)[:, :, ::2, ::2]
        total = total + self.layers["out"](hidden)
        return torch.maximum(total, torch.zeros_like(total))
