"""All parameters of the sigmoids in one table of three rows, the constant without an axis."""

import torch
from torch import nn
class CurveModel(nn.Module):
    def __init__(self, units):
        super().__init__()
        self.table = nn.Parameter(torch.randn(3, units)); self.shift = nn.Parameter(torch.zeros(()))
    def forward(self, x):
        w, b, c = self.table
        return (torch.sigmoid(torch.outer(x[:, 0], w) + b) @ c).unsqueeze(1) + self.shift
def fit(model, x, y, epochs, lr):
    opt = torch.optim.Adam(model.parameters(), lr)
    history = torch.empty(epochs)
    for e in range(epochs):
        def closure():
            opt.zero_grad()
            l = (model(x) - y).pow(2).mean()
            l.backward()
            return l
        history[e] = opt.step(closure).detach()
    return list(history)
