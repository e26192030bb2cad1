"""Where a gradient is None your code takes it for zero, and weight_decay moves the parameter all the same. None means
that the parameter has no part in this step: leave it as it is."""

import torch


class Adagrad:

    def __init__(self, params, lr=0.01, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
        self.params = list(params)
        self.lr, self.lr_decay, self.weight_decay, self.eps = lr, lr_decay, weight_decay, eps
        self.sums = [torch.full_like(param, initial_accumulator_value) for param in self.params]
        self.steps = 0

    def step(self):
        self.steps += 1
        lr = self.lr / (1 + (self.steps - 1) * self.lr_decay)
        with torch.no_grad():
            for param, total in zip(self.params, self.sums, strict=True):
                gradient = torch.zeros_like(param) if param.grad is None else param.grad
                gradient = gradient + self.weight_decay * param
                total += gradient**2
                param -= lr * gradient / (total.sqrt() + self.eps)

    def zero_grad(self):
        for param in self.params:
            param.grad = None
