"""Your second convolution has the stride, not the first. The sizes come out alike, but the second convolution then looks at neighbours one pixel apart instead of two, and the first costs four times as much."""

import torch
import torch.nn.functional as F


class DownBlock(torch.nn.Module):
    def __init__(self, in_channels, out_channels):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(in_channels, out_channels, kernel_size=3, padding=1)
        self.conv2 = torch.nn.Conv2d(out_channels, out_channels, kernel_size=3, stride=2, padding=1)
        self.shortcut = torch.nn.Conv2d(in_channels, out_channels, kernel_size=1, stride=2)

    def forward(self, x):
        y = F.relu(self.conv1(x))
        y = self.conv2(y)
        return F.relu(self.shortcut(x) + y)
