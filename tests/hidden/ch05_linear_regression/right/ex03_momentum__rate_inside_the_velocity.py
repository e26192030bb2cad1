"""The velocity already holds the learning rate and is added; made when first needed, kept by parameter; .data."""

import collections


class SGD:
    def __init__(self, params, lr, momentum=0.0):
        self.velocity = collections.defaultdict(float)
        self.group = {"params": [*params], "lr": lr, "momentum": momentum}

    def step(self, closure=None):
        for weight in filter(lambda weight: weight.grad is not None, self.group["params"]):
            self.velocity[weight] = self.group["momentum"] * self.velocity[weight] - self.group["lr"] * weight.grad
            weight.data += self.velocity[weight]
        return self

    def zero_grad(self):
        [weight.grad.zero_() for weight in self.group["params"] if weight.grad is not None]
