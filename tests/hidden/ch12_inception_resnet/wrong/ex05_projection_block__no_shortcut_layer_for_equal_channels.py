"""Your shortcut leaves out its convolution where the channels stay the same. The block described here always has one: also
between equal numbers of channels it mixes them anew.
"""

import torch
import torch.nn.functional as F


class DownBlock(torch.nn.Module):
    def __init__(self, in_channels, out_channels):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(in_channels, out_channels, kernel_size=3, stride=2, padding=1)
        self.conv2 = torch.nn.Conv2d(out_channels, out_channels, kernel_size=3, padding=1)
        self.shortcut = torch.nn.Conv2d(in_channels, out_channels, kernel_size=1, stride=2)
        self.same = in_channels == out_channels

    def forward(self, x):
        change = self.conv2(F.relu(self.conv1(x)))
        shortcut = x[:, :, ::2, ::2] if self.same else self.shortcut(x)
        return F.relu(shortcut + change)
