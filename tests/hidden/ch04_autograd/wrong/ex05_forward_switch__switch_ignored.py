"""Your code builds a graph in both cases. While validating nobody goes back through it, so is_train is to switch it off."""

import torch


def calc_forward(model, x, y, loss_fn, is_train):
    return loss_fn(model(x), y)
