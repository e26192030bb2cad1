"""The parameters come as groups, the memory as attributes in a dict; in-place operations on data only."""

import torch


class Adagrad:
    def __init__(self, params, lr=0.01, lr_decay=0, weight_decay=0, initial_accumulator_value=0, eps=1e-10):
        self.param_groups = [dict(params=list(params), lr=lr, lr_decay=lr_decay, wd=weight_decay, eps=eps)]
        self.state, self.start = {}, float(initial_accumulator_value)

    def step(self, closure=None):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                s = self.state.setdefault(id(p), {"step": 0, "sum": torch.zeros_like(p.data) + self.start})
                d = p.grad.detach().add(p.data, alpha=group["wd"])
                s["sum"].addcmul_(d, d)
                rate = group["lr"] / (1 + s["step"] * group["lr_decay"])
                p.data.addcdiv_(d, s["sum"].sqrt().add_(group["eps"]), value=-rate)
                s["step"] += 1

    def zero_grad(self, set_to_none=False):
        for p in self.param_groups[0]["params"]:
            if p.grad is not None:
                p.grad = p.grad * 0
