"""Your code builds the whole graph and then takes the loss off it. What you return is right, but the work and the memory are spent; switch autograd off before the model is called."""

import torch


def calc_forward(model, x, y, loss_fn, is_train):
    loss = loss_fn(model(x), y)
    return loss if is_train else loss.detach()
