"""A Bernoulli draw in place, masked_fill and a factor; a clone in evaluation mode."""

import torch


class Dropout(torch.nn.Module):
    def __init__(self, p):
        super().__init__()
        self.register_buffer("rate", torch.tensor(float(p)))

    def forward(self, x):
        if self.training:
            gone = torch.empty_like(x, requires_grad=False).bernoulli_(float(self.rate)).bool()
            return x.masked_fill(gone, 0.0) * (1 / (1 - self.rate.item()))
        return x.clone()
