"""No layers at all: weights stored inputs first in a ParameterDict, biases before weights, the last layer first."""

import torch


class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        sizes = [784, 512, 256, 128, 64, 10]
        self.p = torch.nn.ParameterDict()
        for k in reversed(range(5)):
            self.p[f"b{k}"] = torch.nn.Parameter(torch.zeros(sizes[k + 1]))
            self.p[f"w{k}"] = torch.nn.Parameter(torch.randn(sizes[k], sizes[k + 1]) * (2 / sizes[k]) ** 0.5)
        with torch.no_grad():
            self.p["w4"] *= 0.5

    def forward(self, x):
        x = torch.einsum("nchw->nhw", x).reshape(len(x), -1)
        for k in range(4):
            x = x @ self.p[f"w{k}"] + self.p[f"b{k}"]
            x = x * (x > 0)
        return torch.addmm(self.p["b4"], x, self.p["w4"])
