"""All gradients are kept and squared anew in every step; moved through numpy, on the parameter's own memory."""

import numpy as np


class Adagrad:
    def __init__(self, params, lr=0.01, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
        self.history = {p: [] for p in params}
        self.options = lr, lr_decay, weight_decay, initial_accumulator_value, eps

    def step(self):
        lr, lr_decay, weight_decay, initial, eps = self.options
        for p, past in self.history.items():
            if p.grad is None:
                continue
            place = p.detach().numpy()
            past.append(p.grad.numpy() + weight_decay * place)
            rate = lr / (1 + lr_decay * (len(past) - 1))
            root = np.sqrt(initial + np.square(np.stack(past)).sum(axis=0))
            place -= rate * past[-1] / (root + eps)

    def zero_grad(self):
        for p in self.history:
            p.grad = None
