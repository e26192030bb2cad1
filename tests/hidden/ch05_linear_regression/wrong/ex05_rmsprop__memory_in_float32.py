"""Your averages are float32 whatever the parameters are, as torch.zeros makes them when nobody names a dtype. Those of float64 parameters lose digits in it, and overflow sooner; zeros_like takes the dtype of the parameter."""

import torch


class RMSprop:
    def __init__(self, params, lr=0.01, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
        self.params = list(params)
        self.lr, self.alpha, self.eps = lr, alpha, eps
        self.weight_decay, self.momentum, self.centered = weight_decay, momentum, centered
        self.sq = [torch.zeros(p.shape) for p in self.params]
        self.av = [torch.zeros(p.shape) for p in self.params]
        self.v = [torch.zeros(p.shape) for p in self.params]

    @torch.no_grad()
    def step(self):
        for i, p in enumerate(self.params):
            if p.grad is None:
                continue
            g = p.grad + self.weight_decay * p
            self.sq[i].mul_(self.alpha).add_((1 - self.alpha) * g**2)
            self.av[i].mul_(self.alpha).add_((1 - self.alpha) * g)
            var = self.sq[i] - self.av[i] ** 2 if self.centered else self.sq[i]
            d = g / (var.sqrt() + self.eps)
            self.v[i].mul_(self.momentum).add_(d)
            p -= self.lr * self.v[i]

    def zero_grad(self):
        for p in self.params:
            p.grad = None
