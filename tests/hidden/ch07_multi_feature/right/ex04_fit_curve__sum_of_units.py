"""Three rows of parameters, last one first, an einsum for the sum, and a closure for the optimiser."""

import torch
from torch.nn import Parameter


class CurveModel(torch.nn.Module):
    def __init__(self, units):
        super().__init__()
        self.b = Parameter(torch.zeros(()))
        self.c = Parameter(torch.randn(units) / units**0.5)
        self.bs = Parameter(2 * torch.randn(units))
        self.ws = Parameter(2 * torch.randn(1, units))

    def forward(self, x):
        steps = 1 / (1 + torch.exp(-(x * self.ws + self.bs)))
        return torch.einsum("nu,u->n", steps, self.c)[:, None] + self.b


def fit(model, x, y, epochs, lr):
    adam = torch.optim.Adam(list(model.parameters()), lr, foreach=False)

    def closure():
        adam.zero_grad(set_to_none=False)
        loss = torch.nn.MSELoss()(model(x), y)
        loss.backward()
        return loss

    return tuple(adam.step(closure).detach() for _ in range(epochs))
