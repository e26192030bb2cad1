"""A first layer and a smaller network of the same kind behind it."""

import torch


class MLP(torch.nn.Module):
    def __init__(self, sizes, activation):
        super().__init__()
        self.rest = MLP(sizes[1:], activation) if len(sizes) > 2 else None
        self.first = torch.nn.LazyLinear(sizes[1])
        self.activation = activation

    def forward(self, x):
        x = self.first(x)
        return x if self.rest is None else self.rest(self.activation(x))
