"""Plain parameters, the last branch first; the pooling is a convolution and comes after the 1x1 one, its bias last."""

import math

import torch
from torch.nn import Parameter, functional


def weight(*shape):
    return Parameter(torch.randn(shape) / math.prod(shape[1:]) ** 0.5)


class InceptionA(torch.nn.Module):
    def __init__(self, in_channels):
        super().__init__()
        self.biases = torch.nn.ParameterList([Parameter(torch.zeros(n, 1, 1)) for n in (24, 24, 16, 24, 16, 24)])
        self.last = Parameter(torch.zeros(16))
        sizes = ((24, 24, 3, 3), (24, 16, 3, 3), (16, in_channels, 1, 1), (24, 16, 5, 5), (16, in_channels, 1, 1))
        self.kernels = torch.nn.ParameterList([weight(*size) for size in sizes])
        self.mix = weight(24, in_channels)
        self.direct = weight(16, in_channels)

    def conv(self, x, index):
        kernel = self.kernels[index]
        return functional.conv2d(x, kernel, padding="same") + self.biases[index]

    def forward(self, x):
        out = torch.zeros(len(x), 88, *x.shape[2:], dtype=x.dtype, device=x.device)
        mixed = torch.einsum("oc,nchw->nohw", self.mix, x)
        box = torch.full((24, 1, 3, 3), 1 / 9, dtype=x.dtype, device=x.device)
        out[:, :24] = functional.conv2d(mixed, box, padding=1, groups=24) + self.biases[5]
        out[:, 24:40] = torch.einsum("oc,nchw->nohw", self.direct, x) + self.last[:, None, None]
        out[:, 40:64] = self.conv(self.conv(x, 4), 3)
        out[:, 64:] = self.conv(self.conv(self.conv(x, 2), 1), 0)
        return out
