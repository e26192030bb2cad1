"""Your parameter moves by the velocity of the step before, and only then does the gradient come in. Every move is a step
late, and the first one does not happen; first the velocity, then the parameter."""

import torch


class SGD:

    def __init__(self, params, lr, momentum=0.0):
        self.params, self.lr, self.momentum = list(params), lr, momentum
        self.velocities = [torch.zeros_like(param) for param in self.params]

    def step(self):
        with torch.no_grad():
            for param, velocity in zip(self.params, self.velocities, strict=True):
                if param.grad is not None:
                    param -= self.lr * velocity
                    velocity.mul_(self.momentum).add_(param.grad)

    def zero_grad(self):
        for parameter in self.params:
            parameter.grad = None
