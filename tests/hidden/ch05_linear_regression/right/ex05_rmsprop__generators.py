"""A generator for every parameter does the arithmetic; rate inside the velocity, variance from the other formula."""

import torch


class RMSprop:
    def __init__(self, params, lr=0.01, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
        def run(p):
            square = mean = velocity = torch.zeros(p.shape, dtype=p.dtype)
            while True:
                g = p.grad.clone() if not weight_decay else p.grad.add(p.detach(), alpha=weight_decay)
                square = torch.lerp(g.square(), square, alpha)
                mean = torch.lerp(g, mean, alpha)
                root = (square - centered * mean.square()).sqrt()
                velocity = momentum * velocity - lr * g / (root + eps)
                p.data = p.data + velocity
                yield

        self.runs = [(p, run(p)) for p in params]

    def step(self):
        for p, run in self.runs:
            if p.grad is not None:
                next(run)

    def zero_grad(self):
        for p, _ in self.runs:
            p.grad = None
