"""A linear layer without a bias and torch.optim.SGD; gives back the layer's own weight, which requires a gradient."""

import torch


class Line(torch.nn.Module):
    def __init__(self, start):
        super().__init__()
        self.layer = torch.nn.Linear(1, 1, bias=False)
        torch.nn.init.constant_(self.layer.weight, start)

    def forward(self, x):
        return self.layer(torch.tensor([x]))


def train_weight(xs, ys, w, lr, epochs):
    line = Line(w)
    optimizer = torch.optim.SGD(line.parameters(), lr=lr)
    losses = []
    for step in range(epochs * len(xs)):
        optimizer.zero_grad()
        loss = torch.nn.functional.mse_loss(line(xs[step % len(xs)]), torch.tensor([ys[step % len(ys)]]))
        losses += [loss.tolist()]
        loss.backward()
        optimizer.step()
    return line.layer.weight, losses
