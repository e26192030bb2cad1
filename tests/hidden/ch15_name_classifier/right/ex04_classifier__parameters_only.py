"""Bare parameters, no child modules; one bias per gate; an extra pair of weights for each half."""

import math

import torch
import torch.nn.functional as F
from torch import nn


class NameClassifier(nn.Module):
    def __init__(self, classes, vocabulary=128, hidden=100, layers=1, bidirectional=True):
        super().__init__()
        self.hidden, self.layers, self.directions = hidden, layers, 2 if bidirectional else 1

        def uniform(*shape):
            return nn.Parameter((2 * torch.rand(*shape) - 1) / math.sqrt(hidden))

        self.w_out = nn.ParameterList(uniform(classes, hidden) for _ in range(self.directions))
        self.b_out = uniform(classes)
        self.cells = nn.ParameterDict()
        for layer in range(layers):
            for way in range(self.directions):
                width = hidden * self.directions if layer else hidden
                self.cells[f"x{layer}{way}"] = uniform(3 * hidden, width)
                self.cells[f"h{layer}{way}"] = uniform(3 * hidden, hidden)
                self.cells[f"b{layer}{way}"] = uniform(3 * hidden)
        self.codes = nn.Parameter(torch.randn(vocabulary, hidden))

    def step(self, x, h, key):
        xr, xz, xn = F.linear(x, self.cells["x" + key], self.cells["b" + key]).chunk(3, -1)
        hr, hz, hn = F.linear(h, self.cells["h" + key]).chunk(3, -1)
        z = torch.sigmoid(xz + hz)
        return (1 - z) * h + z * torch.tanh(xn + torch.sigmoid(xr + hr) * hn)

    def read(self, codes):
        xs = list(F.embedding(codes, self.codes))
        for layer in range(self.layers):
            halves, ends = [], []
            for way in range(self.directions):
                h, outs = torch.zeros(self.hidden), []
                for x in xs[::-1] if way else xs:
                    h = self.step(x, h, f"{layer}{way}")
                    outs.append(h)
                halves.append(outs[::-1] if way else outs)
                ends.append(h)
            xs = [torch.cat(parts) for parts in zip(*halves)]
        return self.b_out + sum(w @ h for w, h in zip(self.w_out, ends))

    def forward(self, padded, lengths):
        return torch.stack([self.read(codes[:n]) for codes, n in zip(padded, lengths)])
