"""Your code sets requires_grad of the parameters instead of switching autograd. That changes the caller's model, and does not help where something else, such as the input, requires a gradient."""

import torch


def calc_forward(model, x, y, loss_fn, is_train):
    model.requires_grad_(is_train)
    return loss_fn(model(x), y)
