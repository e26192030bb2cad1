"""Your state is carried over with its whole history, and retain_graph keeps the old graphs alive. Every backward would go through all windows so far, whose weights have changed since; detach the state at the border instead."""

import torch
from torch import nn


class Predictor(nn.Module):
    def __init__(self, size=1, hidden=16):
        super().__init__()
        self.rnn = nn.RNN(size, hidden)
        self.linear = nn.Linear(hidden, size)

    def forward(self, inputs, h=None):
        output, h = self.rnn(inputs, h)
        return self.linear(output), h


def train(model, sequence, window, epochs, lr):
    inputs, targets = sequence[:-1], sequence[1:]
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        h, total = None, 0.0
        for x, y in zip(inputs.split(window), targets.split(window), strict=True):
            predictions, h = model(x, h)
            loss = nn.functional.mse_loss(predictions, y)
            optimizer.zero_grad()
            loss.backward(retain_graph=True)
            optimizer.step()
            total += loss.item() * len(x)
        losses.append(total / len(inputs))
    return losses
