"""Your step makes a new tensor and gives it the old one's name. The parameter itself, which belongs to the model, stays where it was; it has to be changed in place."""

import torch


class SGD:
    def __init__(self, params, lr, momentum=0.0):
        self.params = list(params)
        self.lr = lr
        self.momentum = momentum
        self.velocities = [torch.zeros_like(p) for p in self.params]

    @torch.no_grad()
    def step(self):
        for i, p in enumerate(self.params):
            if p.grad is None:
                continue
            self.velocities[i] = self.momentum * self.velocities[i] + p.grad
            p = p - self.lr * self.velocities[i]

    def zero_grad(self):
        for p in self.params:
            p.grad = None
