"""Your forward multiplies and adds in place, into the tensor that the caller handed over. Whoever calls the model twice with the same samples gets another answer the second time; make a new tensor (`x * w + b`)."""

import torch
from torch import nn


class LinearModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(1))
        self.b = nn.Parameter(torch.zeros(1))

    def forward(self, x):
        x *= self.w
        x += self.b
        return x
