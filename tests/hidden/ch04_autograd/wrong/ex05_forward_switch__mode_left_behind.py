"""Your code switches autograd as it should, and sets the mode of the model besides. The caller's model then comes back in another mode than it went in, and trains on without dropout, say; leave train and eval to the caller."""

import torch


def calc_forward(model, x, y, loss_fn, is_train):
    model.train(is_train)
    with torch.set_grad_enabled(is_train):
        loss = loss_fn(model(x), y)
    return loss
