"""Plain parameters and cells with one bias each, steps first inside."""

import torch
from torch import nn


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.vectors = nn.Parameter(torch.randn(4, 10))
        self.weights = nn.ParameterList([0.2 * torch.randn(18, 8), 0.2 * torch.randn(16, 8)])
        self.biases = nn.ParameterList([torch.zeros(8), torch.zeros(8)])
        self.out = nn.Linear(8, 4)

    def forward(self, inputs):
        first, second = torch.zeros(1, 8), torch.zeros(1, 8)
        rows = []
        for letter in inputs.t():
            first = torch.tanh(torch.cat([self.vectors[letter], first], 1) @ self.weights[0] + self.biases[0])
            second = torch.tanh(torch.cat([first, second], 1) @ self.weights[1] + self.biases[1])
            rows.append(self.out(second))
        return torch.cat(rows)


def train(model, inputs, labels, epochs, lr):
    optimizer = torch.optim.Adam([{"params": model.parameters(), "lr": lr}])
    model.train()
    losses = []
    for _ in range(epochs):
        loss = nn.functional.cross_entropy(model(inputs), labels, reduction="sum") / labels.numel()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses += [loss.item()]
    return losses


def spell(model, inputs):
    model.eval()
    return "".join("ehlo"[index] for index in model(inputs).argmax(1))
