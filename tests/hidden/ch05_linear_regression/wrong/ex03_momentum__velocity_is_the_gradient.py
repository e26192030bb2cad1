"""Your velocity starts as the very tensor that holds the gradient, not as a copy of it. Two names for one tensor: what changes the velocity changes the gradient too, and the next backward adds to both."""

import torch


class SGD:
    def __init__(self, params, lr, momentum=0.0):
        self.params = list(params)
        self.lr = lr
        self.momentum = momentum
        self.velocities = [None] * len(self.params)

    @torch.no_grad()
    def step(self):
        for i, p in enumerate(self.params):
            if p.grad is None:
                continue
            if self.velocities[i] is None:
                self.velocities[i] = p.grad
            else:
                self.velocities[i].mul_(self.momentum).add_(p.grad)
            p -= self.lr * self.velocities[i]

    def zero_grad(self):
        for p in self.params:
            if p.grad is not None:
                p.grad.zero_()
