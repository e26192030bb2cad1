"""One word in the batch: its last entry is the word. Two layers apart, the table of one-hot rows times a matrix."""

import torch
from torch import nn


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.table = nn.Linear(4, 10, bias=False)
        self.layers = nn.ModuleList([nn.RNN(10, 8, batch_first=True), nn.RNN(8, 8, batch_first=True)])
        self.out = nn.Conv1d(8, 4, 1)

    def forward(self, inputs):
        states = self.table(nn.functional.one_hot(inputs, 4).float())
        for layer in self.layers:
            states, _ = layer(states)
        return self.out(states[-1].T).T


def train(model, inputs, labels, epochs, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    return [step(model, optimizer, inputs, labels) for _ in range(epochs)]


def step(model, optimizer, inputs, labels):
    loss = nn.functional.nll_loss(model(inputs).log_softmax(1), labels)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return float(loss)


def spell(model, inputs):
    model.eval()
    return "".join("ehlo"[index] for index in model(inputs).argmax(1))
