"""In train mode your net gives other scores than in eval mode, as an additional dropout makes it. The text has no dropout:
in both modes the scores are those of the layers that it names.
"""

import torch
import torch.nn.functional as F


class InceptionA(torch.nn.Module):
    def __init__(self, in_channels):
        super().__init__()
        sizes = [(in_channels, 24, 1), (in_channels, 16, 1), (in_channels, 16, 1), (16, 24, 5),
                 (in_channels, 16, 1), (16, 24, 3), (24, 24, 3)]  # fmt: skip
        self.convs = torch.nn.ModuleList([torch.nn.Conv2d(i, o, k, padding=k // 2) for i, o, k in sizes])

    def forward(self, x):
        a, b, c, d, e, f, g = self.convs
        return torch.cat([a(F.avg_pool2d(x, 3, 1, 1)), b(x), d(c(x)), g(f(e(x)))], 1)


class InceptionNet(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 10, kernel_size=5)
        self.inception1 = InceptionA(10)
        self.conv2 = torch.nn.Conv2d(88, 20, kernel_size=5)
        self.inception2 = InceptionA(20)
        self.fc = torch.nn.Linear(1408, 10)

    def forward(self, x):
        x = self.inception1(F.relu(F.max_pool2d(self.conv1(x), 2)))
        x = self.inception2(F.relu(F.max_pool2d(self.conv2(x), 2)))
        return self.fc(F.dropout(x.flatten(1), 0.5, self.training))
