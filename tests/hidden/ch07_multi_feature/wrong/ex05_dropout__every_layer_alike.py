"""You give each layer a generator of its own that always starts from the same seed. All layers of a net then drop the
same entries, and each run of the program drops those of the run before; draw from torch's own generator.
"""

import torch


class Dropout(torch.nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p
        self.generator = torch.Generator().manual_seed(0)

    def forward(self, x):
        if not self.training:
            return x
        kept = torch.rand(x.shape, generator=self.generator) >= self.p
        return x * kept / (1 - self.p)
