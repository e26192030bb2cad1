"""Channels as columns of a matrix, sums and squares by hand, new buffers instead of written ones, buffers first."""

import torch


class BatchNorm2d(torch.nn.Module):
    def __init__(self, channels, eps=1e-5, momentum=0.1):
        super().__init__()
        self.register_buffer("num_batches_tracked", torch.tensor(0))
        self.register_buffer("running_var", torch.full((channels,), 1.0))
        self.register_buffer("running_mean", torch.full((channels,), 0.0))
        self.bias = torch.nn.Parameter(0 * self.running_var)
        self.weight = torch.nn.Parameter(1 + self.running_mean)
        self.constants = eps, momentum

    def forward(self, x):
        eps, momentum = self.constants
        table = x.movedim(1, -1).reshape(-1, x.shape[1])
        if self.training:
            self.num_batches_tracked += 1
            centre = table.sum(0) / len(table)
            squares = ((table - centre) ** 2).sum(0)
            spread = squares / len(table)
            self.running_mean = self.running_mean + momentum * (centre.detach() - self.running_mean)
            self.running_var = self.running_var + momentum * (squares.detach() / (len(table) - 1) - self.running_var)
        else:
            centre, spread = self.running_mean, self.running_var
        table = torch.addcmul(self.bias, (table - centre) * torch.rsqrt(spread + eps), self.weight)
        return table.reshape(x.shape[0], *x.shape[2:], -1).movedim(-1, 1)
