"""Your code clears the gradients before every batch, so only the share of the last one is left in the end. Clear once, before the loop; this time the adding up is wanted."""

import torch


def accumulated_gradients(model, batches, loss_fn):
    total = sum(len(x) for x, y in batches)
    for x, y in batches:
        model.zero_grad()
        loss = loss_fn(model(x), y)
        (loss * len(x) / total).backward()
    return {name: p.grad for name, p in model.named_parameters()}
