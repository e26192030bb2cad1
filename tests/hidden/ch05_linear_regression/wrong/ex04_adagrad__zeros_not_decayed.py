"""Your weight decay leaves out the entries whose gradient is zero. weight_decay times the parameter is added to every
gradient, and zero is one: such an entry is moved by the decay alone."""

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
                if param.grad is not None:
                    gradient = torch.where(param.grad == 0, param.grad, param.grad + self.weight_decay * param)
                    total += gradient**2
                    param -= lr * gradient / (total.sqrt() + self.eps)

    def zero_grad(self):
        for param in self.params:
            param.grad = None
