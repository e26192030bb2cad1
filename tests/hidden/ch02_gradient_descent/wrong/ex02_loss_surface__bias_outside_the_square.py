"""Your bias is added to the squared error. It is part of the prediction w·x + b, so it belongs inside, before the
target is subtracted and the square taken."""


import torch


def loss_surface(xs, ys, ws, bs):
    return torch.tensor([[sum((w * x - y) ** 2 + b for x, y in zip(xs, ys)) / len(xs) for w in ws] for b in bs])
