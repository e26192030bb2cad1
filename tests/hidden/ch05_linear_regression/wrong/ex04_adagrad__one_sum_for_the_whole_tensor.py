"""You keep a single sum for a whole parameter. Every entry wants a sum of its own squares: that is how entries with rare, small gradients get larger steps."""

import torch


class Adagrad:
    def __init__(self, params, lr=0.01, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
        self.params = list(params)
        self.lr, self.lr_decay, self.weight_decay, self.eps = lr, lr_decay, weight_decay, eps
        self.sums = [torch.full_like(p, initial_accumulator_value) for p in self.params]
        self.t = 0

    @torch.no_grad()
    def step(self):
        self.t += 1
        lr = self.lr / (1 + (self.t - 1) * self.lr_decay)
        for i, p in enumerate(self.params):
            if p.grad is None:
                continue
            g = p.grad + self.weight_decay * p
            self.sums[i] = self.sums[i] + (g * g).sum()
            p -= lr * g / (self.sums[i].sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
