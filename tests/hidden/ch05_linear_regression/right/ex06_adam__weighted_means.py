"""No running averages: the corrected ones are weighted means of all gradients so far, whose weights add up to one."""

import torch


def fade(beta, count, like):
    weights = torch.tensor([beta**age for age in reversed(range(count))], dtype=torch.float64)
    return weights.reshape(-1, *[1] * like.dim())


class Adam:
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, amsgrad=False):
        self.table = {p: [] for p in params}
        self.largest = {}
        self.settings = lr, betas, eps, weight_decay, amsgrad

    def step(self):
        lr, (b1, b2), eps, weight_decay, amsgrad = self.settings
        for p, past in self.table.items():
            if p.grad is None:
                continue
            past.append((p.grad + weight_decay * p.data).double())
            all_of_them, n = torch.stack(past), len(past)
            first, second = fade(b1, n, p), fade(b2, n, p)
            mean = (first * all_of_them).sum(0) / first.sum()
            square = (second * all_of_them**2).sum(0) / second.sum()
            if amsgrad:
                raw = square * (1 - b2**n)
                self.largest[p] = torch.maximum(raw, self.largest.get(p, raw))
                square = self.largest[p] / (1 - b2**n)
            p.data.copy_(p.data - lr * mean / (square.sqrt() + eps))

    def zero_grad(self):
        for p in self.table:
            p.grad = None
