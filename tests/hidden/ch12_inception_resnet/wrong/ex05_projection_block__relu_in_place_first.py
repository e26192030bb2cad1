"""You begin with a relu that writes into the input itself. The shortcut then carries an image without its negative numbers, and so does whoever gave it to you."""

import torch
import torch.nn.functional as F


class DownBlock(torch.nn.Module):
    def __init__(self, in_channels, out_channels):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(in_channels, out_channels, kernel_size=3, stride=2, padding=1)
        self.conv2 = torch.nn.Conv2d(out_channels, out_channels, kernel_size=3, padding=1)
        self.shortcut = torch.nn.Conv2d(in_channels, out_channels, kernel_size=1, stride=2)

    def forward(self, x):
        y = F.relu(x, inplace=True)
        y = F.relu(self.conv1(y))
        y = self.conv2(y)
        return F.relu(self.shortcut(x) + y)
