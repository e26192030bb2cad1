"""Your dropout strikes out half of the numbers in train mode but does not double the others. The last layer then sees sums half as large as later in eval mode."""

import torch
import torch.nn.functional as F


class WideNet(torch.nn.Module):
    def __init__(self, width=64):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, width, kernel_size=3, padding=1)
        self.conv2 = torch.nn.Conv2d(width, 2 * width, kernel_size=3, padding=1)
        self.hidden = torch.nn.Linear(2 * width * 14 * 14, 1024)
        self.dropout = torch.nn.Dropout(0.5)
        self.out = torch.nn.Linear(1024, 10)

    def forward(self, x):
        x = F.relu(self.conv1(x))
        x = F.relu(self.conv2(x))
        x = F.max_pool2d(x, 2)
        x = x.flatten(1)
        x = F.relu(self.hidden(x))
        x = x * (torch.rand_like(x) < 0.5) if self.training else x
        return self.out(x)
