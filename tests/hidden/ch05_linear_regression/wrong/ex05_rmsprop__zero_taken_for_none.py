"""Your step passes over a parameter whose gradient is zero everywhere. Zero is a gradient like any other: the averages
fade a little, and what is left of the velocity still moves the parameter; only None means standing still."""

import torch


class RMSprop:

    def __init__(self, params, lr=0.01, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
        self.params = list(params)
        self.lr, self.alpha, self.eps = lr, alpha, eps
        self.weight_decay, self.momentum, self.centered = weight_decay, momentum, centered
        self.square_averages = [torch.zeros_like(param) for param in self.params]
        self.averages = [torch.zeros_like(param) for param in self.params]
        self.velocities = [torch.zeros_like(param) for param in self.params]

    def step(self):
        with torch.no_grad():
            memory = zip(self.params, self.square_averages, self.averages, self.velocities, strict=True)
            for param, square_average, average, velocity in memory:
                if param.grad is None or not param.grad.any():
                    continue
                gradient = param.grad + self.weight_decay * param
                square_average.mul_(self.alpha).add_((1 - self.alpha) * gradient**2)
                average.mul_(self.alpha).add_((1 - self.alpha) * gradient)
                variance = square_average - average**2 if self.centered else square_average
                velocity.mul_(self.momentum).add_(gradient / (variance.sqrt() + self.eps))
                param -= self.lr * velocity

    def zero_grad(self):
        for param in self.params:
            param.grad = None
