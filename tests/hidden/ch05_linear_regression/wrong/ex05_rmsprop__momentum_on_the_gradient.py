"""Your velocity gathers the plain gradients and is divided by the newest root. It should gather the directions, each divided by the root of its own step."""

import torch


class RMSprop:
    def __init__(self, params, lr=0.01, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
        self.params = list(params)
        self.lr, self.alpha, self.eps = lr, alpha, eps
        self.weight_decay, self.momentum, self.centered = weight_decay, momentum, centered
        self.squares = [torch.zeros_like(p) for p in self.params]
        self.means = [torch.zeros_like(p) for p in self.params]
        self.velocities = [torch.zeros_like(p) for p in self.params]

    @torch.no_grad()
    def step(self):
        for i, p in enumerate(self.params):
            if p.grad is None:
                continue
            g = p.grad + self.weight_decay * p
            self.squares[i] = self.alpha * self.squares[i] + (1 - self.alpha) * g * g
            self.means[i] = self.alpha * self.means[i] + (1 - self.alpha) * g
            v = self.squares[i]
            if self.centered:
                v = v - self.means[i] ** 2
            self.velocities[i] = self.momentum * self.velocities[i] + g
            p -= self.lr * self.velocities[i] / (v.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
