"""Your velocities are float32 whatever the parameters are, as torch.zeros and torch.full make them when nobody names a dtype. Those of float64 parameters lose digits in it, and overflow sooner; zeros_like and full_like take the dtype of the parameter."""

import torch


class SGD:
    def __init__(self, params, lr, momentum=0.0):
        self.params = list(params)
        self.lr, self.momentum = lr, momentum
        self.v = [torch.zeros(p.shape) for p in self.params]

    @torch.no_grad()
    def step(self):
        for i, p in enumerate(self.params):
            if p.grad is None:
                continue
            self.v[i].mul_(self.momentum).add_(p.grad)
            p -= self.lr * self.v[i]

    def zero_grad(self):
        for p in self.params:
            p.grad = None
