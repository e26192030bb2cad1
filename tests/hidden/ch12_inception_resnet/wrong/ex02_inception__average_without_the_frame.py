"""Your average-pooling leaves the padded zeros out of its count (count_include_pad=False), so a corner is divided by 4 instead of 9. The text counts them as pixels: every sum is divided by 9."""

import torch
import torch.nn.functional as F


class InceptionA(torch.nn.Module):
    def __init__(self, in_channels):
        super().__init__()
        self.branch_pool = torch.nn.Conv2d(in_channels, 24, kernel_size=1)
        self.branch1x1 = torch.nn.Conv2d(in_channels, 16, kernel_size=1)
        self.branch5x5_1 = torch.nn.Conv2d(in_channels, 16, kernel_size=1)
        self.branch5x5_2 = torch.nn.Conv2d(16, 24, kernel_size=5, padding=2)
        self.branch3x3_1 = torch.nn.Conv2d(in_channels, 16, kernel_size=1)
        self.branch3x3_2 = torch.nn.Conv2d(16, 24, kernel_size=3, padding=1)
        self.branch3x3_3 = torch.nn.Conv2d(24, 24, kernel_size=3, padding=1)

    def forward(self, x):
        pool = self.branch_pool(F.avg_pool2d(x, 3, stride=1, padding=1, count_include_pad=False))
        one = self.branch1x1(x)
        five = self.branch5x5_2(self.branch5x5_1(x))
        three = self.branch3x3_3(self.branch3x3_2(self.branch3x3_1(x)))
        return torch.cat([pool, one, five, three], dim=1)
