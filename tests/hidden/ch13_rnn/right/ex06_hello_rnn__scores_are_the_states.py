"""A state of four numbers, which are the scores; its first value is handed in."""

import torch
from torch import nn


class Model(nn.Module):
    def __init__(self, batch=1):
        super().__init__()
        self.batch = batch
        self.layer = nn.RNN(input_size=4, hidden_size=4, num_layers=1)

    def forward(self, inputs):
        hidden = torch.zeros(1, self.batch, 4)
        out, hidden = self.layer(inputs, hidden)
        return out.view(-1, 4)


def train(model, inputs, labels, epochs, lr):
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = criterion(model(inputs), labels)
        loss.backward()
        optimizer.step()
        losses.append(loss.detach())
    return losses


def spell(model, inputs):
    model.eval()
    indices = model(inputs).detach().numpy().argmax(axis=1)
    return "".join(["e", "h", "l", "o"][i] for i in indices)
