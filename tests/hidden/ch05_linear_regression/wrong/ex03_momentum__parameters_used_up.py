"""You keep params as it came. model.parameters() is a generator, through which one can go only once: the second loop finds no parameter any more. Make a list of it first."""

import torch


class SGD:
    def __init__(self, params, lr, momentum=0.0):
        self.params = params
        self.lr = lr
        self.momentum = momentum
        self.velocities = [torch.zeros_like(p) for p in self.params]

    @torch.no_grad()
    def step(self):
        for i, p in enumerate(self.params):
            if p.grad is None:
                continue
            self.velocities[i] = self.momentum * self.velocities[i] + p.grad
            p -= self.lr * self.velocities[i]

    def zero_grad(self):
        for p in self.params:
            p.grad = None
