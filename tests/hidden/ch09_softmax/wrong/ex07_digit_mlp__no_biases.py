"""Your layers have no biases. Each of the five is asked for with its bias, which shifts the point where its ReLU opens."""

import torch
import torch.nn.functional as F


class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.layer1 = torch.nn.Linear(784, 512, bias=False)
        self.layer2 = torch.nn.Linear(512, 256, bias=False)
        self.layer3 = torch.nn.Linear(256, 128, bias=False)
        self.layer4 = torch.nn.Linear(128, 64, bias=False)
        self.layer5 = torch.nn.Linear(64, 10, bias=False)

    def forward(self, x):
        x = x.flatten(1)
        x = F.relu(self.layer1(x))
        x = F.relu(self.layer2(x))
        x = F.relu(self.layer3(x))
        x = F.relu(self.layer4(x))
        return self.layer5(x)
