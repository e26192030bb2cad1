"""Your code takes a step of gradient descent after each batch. The later gradients then belong to other weights, and the parameters of the caller's model have changed; only the gradients were asked for."""

import torch


def accumulated_gradients(model, batches, loss_fn):
    total = sum(len(x) for x, y in batches)
    for p in model.parameters():
        p.grad = None
    for x, y in batches:
        loss = loss_fn(model(x), y)
        (loss * len(x) / total).backward()
        with torch.no_grad():
            for p in model.parameters():
                p -= 0.01 * p.grad
    return {name: p.grad for name, p in model.named_parameters()}
