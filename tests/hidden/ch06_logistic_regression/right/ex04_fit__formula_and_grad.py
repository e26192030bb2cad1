"""The loss as a formula, torch.autograd.grad, an update of the data in place; losses as tensors with their graphs."""

import torch


def fit(model, x, y, lr, epochs):
    model.train(True)
    weights = [p for p in model.parameters() if p.requires_grad]
    losses = []
    while len(losses) < epochs:
        p = model(x).flatten()
        t = y.flatten()
        loss = torch.where(t > 0.5, p, 1 - p).log().neg().mean()
        for weight, gradient in zip(weights, torch.autograd.grad(loss, weights)):
            weight.data.sub_(gradient, alpha=lr)
        losses.append(loss[None])
    return losses
