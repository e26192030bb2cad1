"""Adam by hand with gradients from torch.autograd.grad, the losses as one tensor, one layer split by hand."""

import torch


class CurveModel(torch.nn.Module):
    def __init__(self, units):
        super().__init__()
        self.outer, self.inner = torch.nn.LazyLinear(1), torch.nn.Linear(1, units)
        torch.nn.init.normal_(self.inner.weight, std=3.0)
        torch.nn.init.uniform_(self.inner.bias, -5, 5)

    def forward(self, x):
        return self.outer((self.inner(x) / 2).tanh() / 2 + 0.5)


def fit(model, x, y, epochs, lr):
    losses = torch.zeros(epochs)
    model(x)
    parameters = list(model.parameters())
    first = [torch.zeros_like(p) for p in parameters]
    second = [torch.zeros_like(p) for p in parameters]
    for t in range(1, epochs + 1):
        loss = (model(x) - y).pow(2).mean()
        losses[t - 1] = loss.detach()
        gradients = torch.autograd.grad(loss, parameters)
        with torch.no_grad():
            for p, g, m, v in zip(parameters, gradients, first, second):
                m.mul_(0.9).add_(g, alpha=0.1)
                v.mul_(0.999).add_(g * g, alpha=0.001)
                p -= lr * (m / (1 - 0.9**t)) / ((v / (1 - 0.999**t)).sqrt() + 1e-8)
    return losses
