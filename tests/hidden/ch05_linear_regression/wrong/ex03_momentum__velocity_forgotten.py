"""Your velocity is made anew from zeros in every step, so momentum has no effect. It has to outlive the step; keep it on self."""

import torch


class SGD:
    def __init__(self, params, lr, momentum=0.0):
        self.params = list(params)
        self.lr = lr
        self.momentum = momentum

    @torch.no_grad()
    def step(self):
        for i, p in enumerate(self.params):
            if p.grad is None:
                continue
            velocity = torch.zeros_like(p)
            velocity = self.momentum * velocity + p.grad
            p -= self.lr * velocity

    def zero_grad(self):
        for p in self.params:
            p.grad = None
