"""Your code turns the inputs into float32 before the model sees them. A model that takes whole numbers, or one in
double precision, cannot work with that: hand the inputs over as they are."""

import contextlib
import torch

def calc_forward(model, x, y, loss_fn, is_train):
    with torch.set_grad_enabled(is_train):
        return loss_fn(model(x.float()), y)
