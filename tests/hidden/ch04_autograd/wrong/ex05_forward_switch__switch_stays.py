"""Your switch is set by a plain call of torch.set_grad_enabled, and stays as it was set. In a with statement it goes back to the caller's setting at the end of the block."""

import torch


def calc_forward(model, x, y, loss_fn, is_train):
    torch.set_grad_enabled(is_train)
    return loss_fn(model(x), y)
