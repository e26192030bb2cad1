"""Your code calls loss_fn with the target first. For a squared error the order makes no difference, for most other losses it does: the prediction comes first."""

import torch


def calc_forward(model, x, y, loss_fn, is_train):
    with torch.set_grad_enabled(is_train):
        loss = loss_fn(y, model(x))
    return loss
