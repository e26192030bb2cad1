"""A lambda-like module in a Sequential, 12 units without biases in the recurrence."""

import torch
from torch import nn


class Squeeze(nn.Module):
    def forward(self, pair):
        return pair[0].squeeze(1)


class Model(nn.Sequential):
    def __init__(self):
        super().__init__(nn.RNN(4, 12, bias=False), Squeeze(), nn.Linear(12, 4), nn.LogSoftmax(dim=-1))


def train(model, inputs, labels, epochs, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []

    def closure():
        optimizer.zero_grad()
        loss = nn.CrossEntropyLoss()(model(inputs), nn.functional.one_hot(labels, 4).float())
        loss.backward()
        return loss

    model.train(True)
    for _ in range(epochs):
        losses.append(float(optimizer.step(closure)))
    return losses


def spell(model, inputs):
    model.eval()
    with torch.inference_mode():
        _, best = model(inputs).max(dim=-1)
    return "".join(map("ehlo".__getitem__, best.tolist()))
