"""Your convolutions stand in a plain Python list. A module only knows layers that are attributes or stand in a ModuleList, so these are neither trained nor saved."""

import torch
import torch.nn.functional as F


class DeepNet(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.convs = [
            torch.nn.Conv2d(1, 10, kernel_size=5, padding=2),
            torch.nn.Conv2d(10, 20, kernel_size=3),
            torch.nn.Conv2d(20, 30, kernel_size=3, padding=1),
        ]
        self.fc1 = torch.nn.Linear(270, 128)
        self.fc2 = torch.nn.Linear(128, 64)
        self.fc3 = torch.nn.Linear(64, 10)

    def forward(self, x):
        x = F.relu(F.max_pool2d(self.convs[0](x), 2))
        x = F.relu(F.max_pool2d(self.convs[1](x), 2))
        x = F.relu(F.max_pool2d(self.convs[2](x), 2))
        x = x.flatten(1)
        x = F.relu(self.fc1(x))
        x = F.relu(self.fc2(x))
        return self.fc3(x)
