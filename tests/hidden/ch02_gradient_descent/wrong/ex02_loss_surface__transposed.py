"""Your surface has a row for each weight and a column for each bias. Asked for is the other way round: the biases go
downwards, the weights to the right."""


import torch


def loss_surface(xs, ys, ws, bs):
    x, y, w, b = map(torch.tensor, (xs, ys, ws, bs))
    return ((w[:, None, None] * x + b[None, :, None] - y) ** 2).mean(2)
