"""Your step passes over a parameter whose gradient is zero everywhere. Zero is a gradient like any other: the velocity
fades a little, and what is left of it still moves the parameter; only None means standing still."""

import torch


class SGD:

    def __init__(self, params, lr, momentum=0.0):
        self.params, self.lr, self.momentum = list(params), lr, momentum
        self.velocities = [torch.zeros_like(param) for param in self.params]

    def step(self):
        with torch.no_grad():
            for param, velocity in zip(self.params, self.velocities, strict=True):
                if param.grad is not None and param.grad.any():
                    velocity.mul_(self.momentum).add_(param.grad)
                    param -= self.lr * velocity

    def zero_grad(self):
        for parameter in self.params:
            parameter.grad = None
