"""Only the loss is computed inside your switch; the model has run before it, with a graph. The forward pass is the larger part and belongs inside as well."""

import torch


def calc_forward(model, x, y, loss_fn, is_train):
    prediction = model(x)
    with torch.set_grad_enabled(is_train):
        return loss_fn(prediction, y)
