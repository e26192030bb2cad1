"""Your loss is the sum of the squared errors. The text takes their mean over all 64 · 16 entries, so your gradient comes out 1024 times too large."""

import torch

SAMPLES, WIDTH = 64, 16


def draw_stack(depth, generator):
    x = torch.randn(SAMPLES, WIDTH, generator=generator)
    y = torch.randn(SAMPLES, WIDTH, generator=generator)
    weights = [0.7 / WIDTH**0.5 * torch.randn(WIDTH, WIDTH, generator=generator) for _ in range(depth)]
    return x, y, weights


def first_layer_gradient(depth, residual, generator):
    x, y, weights = draw_stack(depth, generator)
    weights[0].requires_grad_()
    h = x
    for w in weights:
        if residual:
            h = h + torch.tanh(h @ w)
        else:
            h = torch.tanh(h @ w)
    loss = ((h - y) ** 2).sum()
    loss.backward()
    return weights[0].grad.norm().item()
