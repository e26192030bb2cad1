"""You switch amsgrad on. Everything but the learning rate stays as torch has it, and there it is off; with it the
steps remember the largest gradient and stay shorter.
"""

import torch


class CurveModel(torch.nn.Module):
    def __init__(self, units):
        super().__init__()
        self.inner = torch.nn.Linear(1, units)
        self.outer = torch.nn.Linear(units, 1)

    def forward(self, x):
        return self.outer(torch.sigmoid(self.inner(x)))


def fit(model, x, y, epochs, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr, amsgrad=True)
    losses = []
    for _ in range(epochs):
        loss = torch.nn.functional.mse_loss(model(x), y)
        losses.append(loss.item())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return losses
