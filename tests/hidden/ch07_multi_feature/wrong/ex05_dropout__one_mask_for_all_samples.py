"""You draw one mask and use it for all samples of the batch. Each sample, and each entry of it, is to be dropped by itself."""

import torch


class Dropout(torch.nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        mask = (torch.rand(x.shape[1:]) > self.p).to(x.dtype)
        return x * mask / (1 - self.p)
