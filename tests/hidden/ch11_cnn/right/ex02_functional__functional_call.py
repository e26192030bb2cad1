"""A module is built as a frame, and torch.func.functional_call puts the given parameters into it."""

import torch
from torch import nn


class Frame(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1, self.conv2, self.fc = nn.Conv2d(1, 10, 5), nn.Conv2d(10, 20, 5), nn.Linear(320, 10)

    def forward(self, x):
        for conv in (self.conv1, self.conv2):
            x = nn.functional.max_pool2d(torch.relu(conv(x)), 2)
        return self.fc(x.reshape(x.shape[0], -1))


def forward(x, parameters):
    return torch.func.functional_call(Frame(), parameters, (x,))
