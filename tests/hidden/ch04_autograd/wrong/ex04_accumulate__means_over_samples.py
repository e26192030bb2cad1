"""Your result is the sum of the batches' gradients, divided by the number of all samples. A mean loss has been divided once already; multiply it by the size of its batch first."""

import torch


def accumulated_gradients(model, batches, loss_fn):
    total = sum(len(x) for x, y in batches)
    for p in model.parameters():
        p.grad = None
    for x, y in batches:
        loss = loss_fn(model(x), y)
        (loss / total).backward()
    return {name: p.grad for name, p in model.named_parameters()}
