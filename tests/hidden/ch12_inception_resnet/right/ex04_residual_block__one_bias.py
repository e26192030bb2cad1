"""The first convolution has a bias, the second has none."""

import torch


class ResidualBlock(torch.nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.into = torch.nn.Conv2d(channels, channels, 3, padding="same")
        self.back = torch.nn.Conv2d(channels, channels, 3, padding="same", bias=False)

    def forward(self, x):
        return torch.nn.functional.threshold(x + self.back(self.into(x).clamp(min=0.0)), 0.0, 0.0)
