"""You put the sum of shortcut and product through tanh. Then even the shortcut is bent at every layer, and the gradient along it is multiplied by a slope below 1 each time."""

import torch

SAMPLES, WIDTH = 64, 16


def draw_stack(depth, generator):
    x = torch.randn(SAMPLES, WIDTH, generator=generator)
    y = torch.randn(SAMPLES, WIDTH, generator=generator)
    weights = [0.7 / WIDTH**0.5 * torch.randn(WIDTH, WIDTH, generator=generator) for _ in range(depth)]
    return x, y, weights


def first_layer_gradient(depth, residual, generator):
    x, y, weights = draw_stack(depth, generator)
    for w in weights:
        w.requires_grad_()
    h = x
    for w in weights:
        if residual:
            h = torch.tanh(h + h @ w)
        else:
            h = torch.tanh(h @ w)
    loss = ((h - y) ** 2).mean()
    loss.backward()
    return weights[0].grad.norm().item()
