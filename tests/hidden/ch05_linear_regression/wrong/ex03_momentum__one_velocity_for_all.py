"""All your parameters share one velocity. Each of them goes its own way and has its own shape, so each wants a velocity of its own."""

import torch


class SGD:
    def __init__(self, params, lr, momentum=0.0):
        self.params = list(params)
        self.lr = lr
        self.momentum = momentum
        self.velocity = 0.0

    @torch.no_grad()
    def step(self):
        for i, p in enumerate(self.params):
            if p.grad is None:
                continue
            self.velocity = self.momentum * self.velocity + p.grad
            p -= self.lr * self.velocity

    def zero_grad(self):
        for p in self.params:
            p.grad = None
