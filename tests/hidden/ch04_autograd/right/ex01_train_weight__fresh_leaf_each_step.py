"""A new leaf for each step, torch.autograd.grad, float64, numpy numbers as losses, a generator over the samples."""

import itertools

import numpy as np
import torch


def slope(weight, x, y):
    leaf = torch.tensor([weight], dtype=torch.float64, requires_grad=True)
    loss = (y - x * leaf).square().sum()
    (gradient,) = torch.autograd.grad(loss, leaf)
    return np.float64(loss.item()), gradient.item()


def train_weight(xs, ys, w, lr, epochs):
    losses = ()
    for x, y in itertools.chain.from_iterable(itertools.repeat(list(zip(xs, ys)), epochs)):
        loss, gradient = slope(w, x, y)
        losses += (loss,)
        w -= lr * gradient
    return w, losses
