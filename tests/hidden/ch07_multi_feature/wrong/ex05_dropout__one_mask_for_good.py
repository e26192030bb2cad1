"""Your mask is the same in every call: it is drawn only once, or from a generator that is put back to its start. The same entries are then missing for the whole training; draw a new mask in every call."""

import torch


class Dropout(torch.nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        mask = (torch.rand(x.shape, generator=torch.Generator().manual_seed(0)) > self.p).to(x.dtype)
        return x * mask / (1 - self.p)
