"""You average the errors first and square the mean. Errors of both signs then cancel; square each one, and average the
squares."""


import torch


def loss_surface(xs, ys, ws, bs):
    return torch.tensor([[(sum(w * x + b - y for x, y in zip(xs, ys)) / len(xs)) ** 2 for w in ws] for b in bs])
