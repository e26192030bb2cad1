"""Only the model runs inside your switch; the loss is computed behind it. If the targets or the loss itself have something that requires a gradient, a graph is built after all, so both lines belong inside."""

import torch


def calc_forward(model, x, y, loss_fn, is_train):
    with torch.set_grad_enabled(is_train):
        prediction = model(x)
    return loss_fn(prediction, y)
