"""Your errors are sums of squares. Asked for are their means over the samples, so that the surface does not rise with
the number of samples."""


import torch


def loss_surface(xs, ys, ws, bs):
    return torch.tensor([[sum((w * x + b - y) ** 2 for x, y in zip(xs, ys)) for w in ws] for b in bs])
