"""No layer: two scalar parameters, the bias first, both zero at the start."""

import torch


class LinearModel(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.intercept = torch.nn.Parameter(torch.tensor(0.0))
        self.slope = torch.nn.Parameter(torch.tensor(0.0))

    def forward(self, x):
        return torch.addcmul(self.intercept, self.slope, x)
