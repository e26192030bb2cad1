"""Your w and b are plain tensors, and parameters() does not list them. Only an nn.Parameter, or a layer that holds some, becomes part of the model: found by the optimiser, saved, moved to another device."""

import torch
from torch import nn


class LinearModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = torch.randn(1, requires_grad=True)
        self.b = torch.randn(1, requires_grad=True)

    def forward(self, x):
        return self.w * x + self.b
