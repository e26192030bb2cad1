"""All layers share one table for their running statistics: slices of it are views, so what one layer has seen changes them in every other. Give each layer tensors of its own."""

import torch
from torch import nn

ZEROS, ONES = torch.zeros(1024), torch.ones(1024)


class BatchNorm1d(nn.Module):
    def __init__(self, features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps = eps
        self.momentum = momentum
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))
        self.register_buffer("running_mean", ZEROS[:features])
        self.register_buffer("running_var", ONES[:features])

    def forward(self, x):
        if self.training:
            mean = x.mean(0)
            var = x.var(0, correction=0)
            n = len(x)
            with torch.no_grad():
                m = self.momentum
                self.running_mean.copy_((1 - m) * self.running_mean + m * mean)
                self.running_var.copy_((1 - m) * self.running_var + m * var * n / (n - 1))
        else:
            mean, var = self.running_mean, self.running_var
        return (x - mean) / torch.sqrt(var + self.eps) * self.weight + self.bias
