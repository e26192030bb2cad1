"""Your step adds the velocity into .grad itself. Whoever looks at the gradient behind the step, or lets the next backward
add to it, finds another one; keep the velocity in a tensor of its own."""

import torch


class SGD:

    def __init__(self, params, lr, momentum=0.0):
        self.params, self.lr, self.momentum = list(params), lr, momentum
        self.velocities = [torch.zeros_like(param) for param in self.params]

    def step(self):
        with torch.no_grad():
            for param, velocity in zip(self.params, self.velocities, strict=True):
                if param.grad is not None:
                    param.grad += self.momentum * velocity
                    velocity.copy_(param.grad)
                    param -= self.lr * velocity

    def zero_grad(self):
        for parameter in self.params:
            parameter.grad = None
