"""Your loss from probabilities keeps its logarithms above a bound. A probability may be smaller than that, and what is
sure and wrong then costs too little; between 0 and 1 the log is finite and needs no bound."""

import torch


def bce(prob, target):
    likely = torch.where(target == 1, prob, 1 - prob)
    return -torch.log(likely).clamp(min=-10).mean()


def bce_with_logits(z, target):
    wrong_side = torch.where(target == 1, -z, z)
    return (wrong_side.clamp(min=0) + torch.log1p(torch.exp(-z.abs()))).mean()
