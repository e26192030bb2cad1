"""Your code puts all batches into a single one. That is what accumulating is there to avoid: the whole may not fit into memory, and samples of different shapes do not fit into one tensor."""

import torch


def accumulated_gradients(model, batches, loss_fn):
    total = sum(len(x) for x, y in batches)
    for p in model.parameters():
        p.grad = None
    x, y = (torch.cat(parts) for parts in zip(*batches))
    loss_fn(model(x), y).backward()
    return {name: p.grad for name, p in model.named_parameters()}
