"""You keep entries with probability p. In PyTorch p is the probability that an entry is dropped."""

import torch


class Dropout(torch.nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        mask = (torch.rand(x.shape) < self.p).to(x.dtype)
        return x * mask / self.p if self.p else x
