"""Your code looks only at the first batch. A return inside the loop does that: it belongs below the loop, one level further left."""

import torch


def accumulated_gradients(model, batches, loss_fn):
    total = sum(len(x) for x, y in batches)
    for p in model.parameters():
        p.grad = None
    for x, y in batches:
        loss = loss_fn(model(x), y)
        (loss * len(x) / total).backward()
        return {name: p.grad for name, p in model.named_parameters()}
