"""You round the number drawn before you compare it with p. A rounded number lies below p more seldom or more often
than with probability p; compare it as it is.
"""

import torch


class Dropout(torch.nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        kept = torch.rand(x.shape).round(decimals=1) >= self.p
        return x * kept / (1 - self.p)
