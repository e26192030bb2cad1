"""Your result is the plain sum of the batches' gradients. Each of these is already a mean over its own batch; before you add them up, weight each with its part of all samples."""

import torch


def accumulated_gradients(model, batches, loss_fn):
    total = sum(len(x) for x, y in batches)
    for p in model.parameters():
        p.grad = None
    for x, y in batches:
        loss = loss_fn(model(x), y)
        loss.backward()
    return {name: p.grad for name, p in model.named_parameters()}
