"""Your result is the mean of the batches' gradients, so a sample in a small batch weighs more than one in a large batch. Weight each batch with its number of samples instead."""

import torch


def accumulated_gradients(model, batches, loss_fn):
    total = sum(len(x) for x, y in batches)
    for p in model.parameters():
        p.grad = None
    for x, y in batches:
        loss = loss_fn(model(x), y)
        (loss / len(batches)).backward()
    return {name: p.grad for name, p in model.named_parameters()}
