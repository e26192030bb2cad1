"""You turn the scores into probabilities. The cross-entropy takes the softmax itself, and a second one in front of it leaves a loss that cannot fall below 1.46 with ten classes."""

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
        x = x.flatten(1)
        return self.fc(x).softmax(1)
