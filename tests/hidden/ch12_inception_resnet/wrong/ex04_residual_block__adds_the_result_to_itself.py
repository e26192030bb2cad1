"""You give the result of the convolutions the name of the input and then add it to itself. The input itself is gone, so there is no shortcut and the block only doubles what the convolutions make."""

import torch
import torch.nn.functional as F


class ResidualBlock(torch.nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(channels, channels, kernel_size=3, padding=1)
        self.conv2 = torch.nn.Conv2d(channels, channels, kernel_size=3, padding=1)

    def forward(self, x):
        y = F.relu(self.conv1(x))
        x = self.conv2(y)
        return F.relu(x + x)
