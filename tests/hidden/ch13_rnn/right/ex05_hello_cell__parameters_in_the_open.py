"""Plain parameters, one bias, 16 units, and the loss from log-probabilities."""

import torch
from torch import nn


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.start = nn.Parameter(0.3 * torch.randn(4, 16))
        self.again = nn.Parameter(0.2 * torch.randn(16, 16))
        self.bias = nn.Parameter(torch.zeros(1, 16))
        self.out = nn.Parameter(0.3 * torch.randn(16, 4))
        self.shift = nn.Parameter(torch.zeros(4))

    def forward(self, inputs):
        state = torch.zeros(1, 16)
        states = []
        for x in inputs:
            state = (x @ self.start + state @ self.again + self.bias).tanh()
            states.append(state)
        return torch.cat(states) @ self.out + self.shift


def train(model, inputs, labels, epochs, lr):
    model.train()
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    while len(losses) < epochs:
        loss = -torch.log_softmax(model(inputs), 1)[torch.arange(len(labels)), labels].mean()
        losses.append(loss)
        model.zero_grad()
        loss.backward()
        optimizer.step()
    return losses


def spell(model, inputs):
    model.eval()
    return "".join("ehlo"[i] for i in model(inputs).softmax(1).argmax(-1))
