"""Your code looks up where a weight and a bias stand by their value. A number that stands there twice is found at its
first place only, and the other place stays empty: count the places while you go through them."""

import torch


def loss_surface(xs, ys, ws, bs):
    surface = torch.zeros(len(bs), len(ws))
    for i, b in enumerate(bs):
        for j, w in enumerate(ws):
            surface[bs.index(b), ws.index(w)] = sum((w * x + b - y) ** 2 for x, y in zip(xs, ys, strict=True)) / len(xs)
    return surface
