"""Both corrections in one factor of the rate, eps added to the uncorrected root; a step count for every parameter."""

import math

import torch


class Adam:
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, amsgrad=False):
        self.defaults = dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay, amsgrad=amsgrad)
        self.params, self.state = tuple(params), {}

    @torch.no_grad()
    def step(self, closure=None):
        o = self.defaults
        for p in self.params:
            if p.grad is None:
                continue
            s = self.state.setdefault(p, {"step": 0, "m": 0 * p, "v": 0 * p, "peak": 0 * p})
            s["step"] += 1
            g = p.grad if not o["weight_decay"] else p.grad.add(p, alpha=o["weight_decay"])
            (b1, b2), t = o["betas"], s["step"]
            s["m"].lerp_(g, 1 - b1)
            s["v"].mul_(b2).addcmul_(g, g, value=1 - b2)
            torch.maximum(s["peak"], s["v"], out=s["peak"])
            root = s["peak" if o["amsgrad"] else "v"].sqrt().add_(o["eps"])
            p.addcdiv_(s["m"], root, value=-o["lr"] * math.sqrt(1 - b2**t) / (1 - b1**t))

    def zero_grad(self):
        for p in self.params:
            p.grad = None
