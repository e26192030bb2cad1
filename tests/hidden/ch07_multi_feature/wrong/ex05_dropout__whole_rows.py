"""You draw one number for each sample, so that whole rows disappear. Each entry is to be drawn by itself."""

import torch


class Dropout(torch.nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        mask = (torch.rand(x.shape[:1]).view(-1, *[1] * (x.dim() - 1)) > self.p).to(x.dtype)
        return x * mask / (1 - self.p)
