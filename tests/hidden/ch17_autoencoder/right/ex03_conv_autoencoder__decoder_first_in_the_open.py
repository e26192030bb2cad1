"""Plain parameters, the last layer first, biases with extra axes; pooling before relu, upsampling by expanding."""

import torch
from torch import nn
from torch.nn import functional


class ConvAutoEncoder(nn.Module):
    def __init__(self, width=64):
        super().__init__()
        self.kernels, self.shifts = nn.ParameterList(), nn.ParameterList()
        for inputs, outputs in ((width, 1), (2 * width, width), (width, 2 * width), (1, width)):
            self.shifts.append(nn.Parameter(torch.zeros(outputs, 1, 1)))
            self.kernels.append(nn.Parameter(torch.randn(outputs, inputs, 3, 3) * (2 / (9 * inputs)) ** 0.5))

    def convolved(self, x, k):
        return functional.conv2d(functional.pad(x, (1, 1, 1, 1)), self.kernels[k]) + self.shifts[k]

    def encoder(self, x):
        for k in (3, 2):
            x = self.convolved(x, k)
            x = x.unflatten(-1, (-1, 2)).unflatten(-3, (-1, 2)).amax((-1, -3)).clamp(min=0)
        return x

    def larger(self, x):
        n, c, h, w = x.shape
        return x[:, :, :, None, :, None].expand(n, c, h, 2, w, 2).reshape(n, c, 2 * h, 2 * w)

    def decoder(self, code):
        x = torch.relu(self.convolved(self.larger(code), 1))
        return torch.sigmoid(self.convolved(self.larger(x), 0))

    def forward(self, x):
        return self.decoder(self.encoder(x))
