"""You leave what is kept as it is. The sums in the next layer are then smaller in training than in evaluation; dividing by 1 - p makes up for what is missing."""

import torch


class Dropout(torch.nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        mask = (torch.rand(x.shape) > self.p).to(x.dtype)
        return x * mask
