"""Your averages are float32 whatever the parameters are, as torch.zeros makes them when nobody names a dtype. Those of float64 parameters lose digits in it, and overflow sooner; zeros_like takes the dtype of the parameter."""

import torch


class Adam:
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, amsgrad=False):
        self.params = list(params)
        self.lr, self.betas, self.eps = lr, betas, eps
        self.weight_decay, self.amsgrad = weight_decay, amsgrad
        self.m = [torch.zeros(p.shape) for p in self.params]
        self.s = [torch.zeros(p.shape) for p in self.params]
        self.big = [torch.zeros(p.shape) for p in self.params]
        self.t = 0

    @torch.no_grad()
    def step(self):
        self.t += 1
        b1, b2 = self.betas
        for i, p in enumerate(self.params):
            if p.grad is None:
                continue
            g = p.grad + self.weight_decay * p
            self.m[i].mul_(b1).add_((1 - b1) * g)
            self.s[i].mul_(b2).add_((1 - b2) * g**2)
            self.big[i] = torch.maximum(self.big[i], self.s[i])
            used = self.big[i] if self.amsgrad else self.s[i]
            mh = self.m[i] / (1 - b1**self.t)
            sh = used / (1 - b2**self.t)
            p -= self.lr * mh / (sh.sqrt() + self.eps)

    def zero_grad(self):
        for p in self.params:
            p.grad = None
