"""Your code squeezes predictions and targets before the loss sees them. In a batch of one the batch axis goes, too, and
a loss that divides by the number of samples then counts something else: hand them over as they are."""

import contextlib
import torch

def calc_forward(model, x, y, loss_fn, is_train):
    with torch.set_grad_enabled(is_train):
        return loss_fn(model(x).squeeze(), y.squeeze())
