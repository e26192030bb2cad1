"""Your sums of squares are float32 whatever the parameters are, as torch.zeros and torch.full make them when nobody names a dtype. Those of float64 parameters lose digits in it, and overflow sooner; zeros_like and full_like take the dtype of the parameter."""

import torch


class Adagrad:
    def __init__(self, params, lr=0.01, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
        self.params = list(params)
        self.lr, self.lr_decay, self.weight_decay, self.eps = lr, lr_decay, weight_decay, eps
        self.sums = [torch.full(p.shape, float(initial_accumulator_value)) for p in self.params]
        self.t = 0

    @torch.no_grad()
    def step(self):
        self.t += 1
        lr = self.lr / (1 + (self.t - 1) * self.lr_decay)
        for p, s in zip(self.params, self.sums):
            if p.grad is None:
                continue
            g = p.grad + self.weight_decay * p
            s += g * g
            p -= lr * g / (s.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
