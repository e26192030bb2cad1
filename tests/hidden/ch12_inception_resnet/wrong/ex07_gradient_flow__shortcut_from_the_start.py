"""Your shortcut adds the stack's input at every layer. A residual layer adds what went into that very layer; otherwise the path around all layers that the gradient needs is cut at each of them."""

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
            h = x + torch.tanh(h @ w)
        else:
            h = torch.tanh(h @ w)
    loss = ((h - y) ** 2).mean()
    loss.backward()
    return weights[0].grad.norm().item()
