"""Sums and squares by hand, new buffers instead of written ones, buffers first, a counter as in torch."""

import torch


class BatchNorm1d(torch.nn.Module):
    def __init__(self, features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.register_buffer("num_batches_tracked", torch.tensor(0))
        self.register_buffer("running_var", torch.full((features,), 1.0))
        self.register_buffer("running_mean", torch.full((features,), 0.0))
        self.bias = torch.nn.Parameter(0 * self.running_var)
        self.weight = torch.nn.Parameter(1 + self.running_mean)
        self.constants = eps, momentum

    def forward(self, x):
        eps, momentum = self.constants
        if self.training:
            self.num_batches_tracked += 1
            centre = x.sum(0) / len(x)
            squares = ((x - centre) ** 2).sum(0)
            spread = squares / len(x)
            self.running_mean = self.running_mean + momentum * (centre.detach() - self.running_mean)
            self.running_var = self.running_var + momentum * (squares.detach() / (len(x) - 1) - self.running_var)
        else:
            centre, spread = self.running_mean, self.running_var
        return torch.addcmul(self.bias, (x - centre) * torch.rsqrt(spread + eps), self.weight)
