"""No averages are kept but all gradients; each step weighs them anew, entry by entry in double precision."""

import torch


class RMSprop:
    def __init__(self, params, lr=0.01, alpha=0.99, eps=1e-8, weight_decay=0, momentum=0, centered=False):
        self.past = [(p, [], []) for p in params]
        self.o = dict(lr=lr, alpha=alpha, eps=eps, decay=weight_decay, momentum=momentum, centered=centered)

    def faded(self, values):
        n = len(values)
        weights = torch.tensor([self.o["alpha"] ** (n - 1 - k) for k in range(n)], dtype=torch.float64)
        return (1 - self.o["alpha"]) * torch.einsum("k...,k->...", torch.stack(values), weights)

    @torch.no_grad()
    def step(self):
        for p, gradients, directions in self.past:
            if p.grad is None:
                continue
            gradients.append((p.grad + p * self.o["decay"]).double())
            under = self.faded([g * g for g in gradients])
            if self.o["centered"]:
                under -= self.faded(gradients) ** 2
            directions.append(gradients[-1] / (under**0.5 + self.o["eps"]))
            n = len(directions)
            for k, direction in enumerate(directions):
                p -= (self.o["lr"] * self.o["momentum"] ** (n - 1 - k) * direction).to(p.dtype)

    def zero_grad(self):
        for p, *_ in self.past:
            p.grad = None
