"""Plain parameters, the last layer first and its matrix transposed, biases with extra axes, pooling by unfolding."""

import math

import torch
from torch.nn import Parameter, functional


def weight(*shape, inputs):
    return Parameter((torch.rand(shape) * 2 - 1) / math.sqrt(inputs))


class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.bias = Parameter(torch.zeros(1, 10))
        self.matrix = weight(320, 10, inputs=320)
        self.kernels = torch.nn.ParameterList([weight(10, 1, 5, 5, inputs=25), weight(20, 10, 5, 5, inputs=250)])
        self.shifts = torch.nn.ParameterList([Parameter(torch.zeros(n, 1, 1)) for n in (10, 20)])

    def forward(self, x):
        for kernel, shift in zip(self.kernels, self.shifts):
            x = (functional.conv2d(x, kernel) + shift).clamp(min=0)
            x = x.unfold(2, 2, 2).unfold(3, 2, 2).amax((-1, -2))
        return x.reshape(len(x), -1) @ self.matrix + self.bias
