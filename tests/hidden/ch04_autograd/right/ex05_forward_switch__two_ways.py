"""Two functions, one under inference_mode; the loss comes as a tensor of shape (1,)."""

import torch


def _loss(model, x, y, loss_fn):
    return loss_fn(model.forward(x), y).unsqueeze(0)


@torch.inference_mode()
def _value(*args):
    return _loss(*args)


def calc_forward(model, x, y, loss_fn, is_train):
    return (_loss if is_train else _value)(model, x, y, loss_fn)
