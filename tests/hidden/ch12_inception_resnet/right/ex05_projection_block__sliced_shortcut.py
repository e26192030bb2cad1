"""The shortcut takes every other pixel by slicing and mixes channels by a matrix; one bias of three, and it comes last."""

import torch
import torch.nn.functional as F


class DownBlock(torch.nn.Module):
    def __init__(self, in_channels, out_channels):
        super().__init__()
        self.mix = torch.nn.Parameter(torch.randn(out_channels, in_channels) / in_channels**0.5)
        self.second = torch.nn.Conv2d(out_channels, out_channels, 3, 1, "same", bias=False)
        self.first = torch.nn.Conv2d(in_channels, out_channels, 3, 2, 1, bias=False)
        self.shift = torch.nn.Parameter(torch.zeros(out_channels, 1, 1))

    def forward(self, x):
        way_round = torch.einsum("nchw,oc->nohw", x[..., ::2, ::2], self.mix)
        return F.threshold(self.second(self.first(x).clamp(min=0)) + way_round + self.shift, 0.0, 0.0)
