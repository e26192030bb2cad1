"""Your code sets the mode of the model by is_train, and sets it back afterwards. The mode is the caller's business: a
model that came in train mode must answer in train mode, dropout and all, whether a graph is built or not."""

import contextlib
import torch

def calc_forward(model, x, y, loss_fn, is_train):
    was = model.training
    model.train(is_train)
    with torch.set_grad_enabled(is_train):
        loss = loss_fn(model(x), y)
    model.train(was)
    return loss
