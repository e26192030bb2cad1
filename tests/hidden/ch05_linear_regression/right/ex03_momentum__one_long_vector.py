"""All parameters as one long vector with one long velocity, in double precision. A missing gradient lets the
velocity fade, and its parameter stays."""

import torch


class SGD:
    def __init__(self, params, lr, momentum=0.0):
        self.params = tuple(params)
        self.lr, self.momentum = lr, momentum
        self.velocity = torch.zeros(sum(p.numel() for p in self.params), dtype=torch.float64)

    def _gradient(self):
        parts = [torch.zeros(p.numel()) if p.grad is None else p.grad.flatten() for p in self.params]
        return torch.cat([part.double() for part in parts])

    @torch.inference_mode()
    def step(self):
        self.velocity = self.velocity * self.momentum + self._gradient()
        for p, part in zip(self.params, self.velocity.split([p.numel() for p in self.params])):
            if p.grad is not None:
                p.data.copy_(p.data - self.lr * part.view(p.shape))

    def zero_grad(self):
        for p in self.params:
            p.grad = None
