"""Your code switches autograd on when it is done, however it found it. A caller who had switched it off gets it back switched on; in a with statement the old setting comes back by itself."""

import torch


def calc_forward(model, x, y, loss_fn, is_train):
    torch.set_grad_enabled(is_train)
    loss = loss_fn(model(x), y)
    torch.set_grad_enabled(True)
    return loss
