"""Your code adds to whatever the .grad of the parameters hold when it is called. Gradients of an earlier computation then count as well; clear them before the first batch."""

import torch


def accumulated_gradients(model, batches, loss_fn):
    total = sum(len(x) for x, y in batches)
    for x, y in batches:
        loss = loss_fn(model(x), y)
        (loss * len(x) / total).backward()
    return {name: p.grad for name, p in model.named_parameters()}
