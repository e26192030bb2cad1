"""Your result is a new tensor made from the value of the loss. It requires a gradient, but it is a leaf of its own: no path leads back to the parameters."""

import torch


def calc_forward(model, x, y, loss_fn, is_train):
    with torch.set_grad_enabled(is_train):
        loss = loss_fn(model(x), y)
    return torch.tensor(loss.item(), requires_grad=is_train)
