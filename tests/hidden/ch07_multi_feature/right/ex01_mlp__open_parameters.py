"""Parameters in the open, transposed and in reverse order, with He's initial weights."""

import torch


class MLP(torch.nn.Module):
    def __init__(self, sizes, activation):
        super().__init__()
        self.last, self.activation = len(sizes) - 2, activation
        for k in range(self.last, -1, -1):
            self.register_parameter(f"b{k}", torch.nn.Parameter(torch.zeros(1, sizes[k + 1])))
            start = torch.randn(sizes[k], sizes[k + 1]) * (2 / sizes[k]) ** 0.5
            self.register_parameter(f"w{k}", torch.nn.Parameter(start))

    def forward(self, x):
        for k in range(self.last + 1):
            x = torch.addmm(self.get_parameter(f"b{k}"), x, self.get_parameter(f"w{k}"))
            x = self.activation(x) if k < self.last else x
        return x
