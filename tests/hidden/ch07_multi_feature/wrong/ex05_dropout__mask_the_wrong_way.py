"""You keep the entries that should go and drop those that should stay. The number drawn lies below p with probability p, and those are to be dropped."""

import torch


class Dropout(torch.nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        mask = (torch.rand(x.shape) < self.p).to(x.dtype)
        return x * mask / (1 - self.p)
