"""You cut the numbers into rows of 512 and leave the number of rows open. An image of another size then becomes several rows, each with scores of its own; keep the first axis, the images, and leave the row's length open instead."""

import torch
import torch.nn.functional as F


class ResidualBlock(torch.nn.Module):
    def __init__(self, channels):
        super().__init__()
        conv1, conv2 = (torch.nn.Conv2d(channels, channels, 3, padding=1) for _ in range(2))
        self.change = torch.nn.Sequential(conv1, torch.nn.ReLU(), conv2)

    def forward(self, x):
        return (x + self.change(x)).relu()


class ResidualNet(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 16, kernel_size=5)
        self.conv2 = torch.nn.Conv2d(16, 32, kernel_size=5)
        self.rblock1 = ResidualBlock(16)
        self.rblock2 = ResidualBlock(32)
        self.mp = torch.nn.MaxPool2d(2)
        self.fc = torch.nn.Linear(512, 10)

    def forward(self, x):
        x = F.relu(self.mp(self.conv1(x)))
        x = self.rblock1(x)
        x = F.relu(self.mp(self.conv2(x)))
        x = self.rblock2(x)
        x = x.view(-1, 512)
        return self.fc(x)
