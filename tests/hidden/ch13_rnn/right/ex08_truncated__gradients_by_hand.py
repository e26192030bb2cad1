"""Gradients from torch.autograd.grad, the state through .data, the losses from all errors of an epoch."""

import torch


def train(model, sequence, window, epochs, lr):
    parameters = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = torch.optim.Adam(parameters, lr=lr)
    model.train()
    losses = torch.empty(epochs)
    for epoch in range(epochs):
        start, state, errors = 0, None, []
        while start < sequence.size(0) - 1:
            chunk = sequence[start : start + window + 1]
            said, state = model(chunk[:-1], state)
            state = state.data
            error = said - chunk[1:]
            errors.append(error.detach())
            for parameter, gradient in zip(parameters, torch.autograd.grad(error.square().mean(), parameters)):
                parameter.grad = gradient
            optimizer.step()
            start += window
        losses[epoch] = torch.cat(errors).square().mean()
    return losses
