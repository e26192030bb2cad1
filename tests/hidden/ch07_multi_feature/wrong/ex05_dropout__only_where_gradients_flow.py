"""You drop entries only where autograd is recording. Whether a layer trains is told by its mode, self.training;
autograd may be off in training mode as well.
"""

import torch


class Dropout(torch.nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not (self.training and torch.is_grad_enabled()):
            return x
        kept = torch.rand_like(x) >= self.p
        return x * kept / (1 - self.p)
