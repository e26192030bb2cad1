"""Your loop clears the gradients only after the step. What a model brings along from a backward before your training then enters the first step; cleared before each backward, the gradients are those of one window alone."""

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
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
            total += loss.item() * len(x)
        losses.append(total / len(inputs))
    return losses
