"""Your result is the gradient of the sum of all losses. The mean over all samples was asked for, which is smaller by their number."""

import torch


def accumulated_gradients(model, batches, loss_fn):
    total = sum(len(x) for x, y in batches)
    for p in model.parameters():
        p.grad = None
    for x, y in batches:
        loss = loss_fn(model(x), y)
        (loss * len(x)).backward()
    return {name: p.grad for name, p in model.named_parameters()}
