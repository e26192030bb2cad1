"""Subclass with attributes instead of an OrderedDict; flat targets against flattened predictions; updates by hand."""

import torch


class Net(torch.nn.Sequential):
    def __init__(self):
        super().__init__()
        self.hidden_linear = torch.nn.Linear(1, 13)
        self.add_module("hidden_activation", torch.nn.Tanh())
        self.output_linear = torch.nn.Linear(13, 1)


build_model = Net


def train(model, t_u, t_c, validation, lr, epochs):
    keep = [k for k in range(t_u.numel()) if not (validation == k).any()]

    def loss(indices):
        prediction = model((t_u[indices] / 10).view(-1, 1)).flatten()
        return torch.dot(prediction - t_c[indices], prediction - t_c[indices]) / len(indices)

    history = torch.empty(2, epochs)
    weights = list(model.parameters())
    for epoch in range(epochs):
        history[0, epoch] = current = loss(keep) if model.train() else None
        gradients = torch.autograd.grad(current, weights)
        with torch.inference_mode():
            model.eval()
            history[1, epoch] = loss(validation)
        with torch.no_grad():
            for weight, gradient in zip(weights, gradients):
                weight.sub_(gradient, alpha=lr)
    return history.detach().unbind()
