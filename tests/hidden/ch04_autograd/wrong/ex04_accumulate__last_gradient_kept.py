"""Your dict is filled anew by every batch, so what is left in it belongs to the last one. Add each batch's share to what is there already."""

import torch


def accumulated_gradients(model, batches, loss_fn):
    total = sum(len(x) for x, y in batches)
    result = {}
    for x, y in batches:
        loss = loss_fn(model(x), y)
        grads = torch.autograd.grad(loss, list(model.parameters()))
        for (name, _), grad in zip(model.named_parameters(), grads):
            result[name] = grad
    return result
