"""Where a gradient is None your code takes it for zero, and the parameter rolls on with the velocity that is left. None
means that the parameter has no part in this step: leave it, and its velocity, as they are."""

import torch


class SGD:

    def __init__(self, params, lr, momentum=0.0):
        self.params, self.lr, self.momentum = list(params), lr, momentum
        self.velocities = [torch.zeros_like(param) for param in self.params]

    def step(self):
        with torch.no_grad():
            for param, velocity in zip(self.params, self.velocities, strict=True):
                velocity.mul_(self.momentum)
                if param.grad is not None:
                    velocity.add_(param.grad)
                param -= self.lr * velocity

    def zero_grad(self):
        for parameter in self.params:
            parameter.grad = None
