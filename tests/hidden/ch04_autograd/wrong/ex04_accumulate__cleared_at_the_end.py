"""Your code clears the gradients when it has finished, but not before it begins. What an earlier computation has left in .grad then counts as well."""

import torch


def accumulated_gradients(model, batches, loss_fn):
    total = sum(len(x) for x, y in batches)
    for x, y in batches:
        loss = loss_fn(model(x), y)
        (loss * len(x) / total).backward()
    result = {name: p.grad.clone() for name, p in model.named_parameters()}
    model.zero_grad()
    return result
