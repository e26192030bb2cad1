"""The update is written out with torch.func, without an optimiser; the losses come as one tensor."""

import torch
from torch.func import functional_call, grad_and_value


def fit(model, x, y, lr, epochs):
    model.train()
    weights = {name: value.detach().clone() for name, value in model.named_parameters()}

    def loss(weights):
        return torch.dist(functional_call(model, weights, (x,)), y) ** 2

    history = torch.empty(epochs)
    for epoch in range(epochs):
        gradient, history[epoch] = grad_and_value(loss)(weights)
        weights = {name: value - lr * gradient[name] for name, value in weights.items()}
    model.load_state_dict(weights, strict=False)
    return history
