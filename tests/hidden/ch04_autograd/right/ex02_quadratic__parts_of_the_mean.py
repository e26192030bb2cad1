"""One backward for each sample, of its part of the mean; torch.optim.SGD takes the step; results are tensors."""

import torch


def fit_quadratic(xs, ys, lr, epochs):
    model = torch.nn.Linear(2, 1)
    for parameter in model.parameters():
        torch.nn.init.zeros_(parameter)
    optimizer = torch.optim.SGD(model.parameters(), lr)
    for _ in range(epochs):
        for x, y in zip(xs, ys):
            error = model(torch.tensor([[x * x, x]])) - y
            (error.pow(2).sum() / len(xs)).backward()
        optimizer.step()
        optimizer.zero_grad()
    return [*model.weight.flatten(), model.bias[0]]
