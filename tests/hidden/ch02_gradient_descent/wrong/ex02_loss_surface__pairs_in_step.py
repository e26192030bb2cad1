"""Your weights and biases walk in step, so each weight meets one bias only. A surface needs every bias with every
weight: two loops, one inside the other."""


import torch


def loss_surface(xs, ys, ws, bs):
    surface = torch.zeros(len(bs), len(ws))
    for i, (w, b) in enumerate(zip(ws, bs)):
        surface[i, i] = sum((w * x + b - y) ** 2 for x, y in zip(xs, ys)) / len(xs)
    return surface
