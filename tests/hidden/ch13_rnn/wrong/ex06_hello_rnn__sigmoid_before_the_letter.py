"""You put the scores through a sigmoid before you look for the largest. Large scores all become exactly 1 there and can no longer be told apart; the largest score itself is the answer."""

import torch
from torch import nn

LETTERS = "ehlo"


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = nn.RNN(4, 8)
        self.linear = nn.Linear(8, 4)

    def forward(self, inputs):
        output, _ = self.rnn(inputs)
        return self.linear(output[:, 0])


def train(model, inputs, labels, epochs, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        loss = nn.functional.cross_entropy(model(inputs), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


def spell(model, inputs):
    model.eval()
    with torch.no_grad():
        best = model(inputs).sigmoid().argmax(dim=1)
    return "".join(LETTERS[index] for index in best.tolist())
