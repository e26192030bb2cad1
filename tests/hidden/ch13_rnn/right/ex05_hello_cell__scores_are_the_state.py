"""No linear layer: a state of four numbers, which are the scores."""

import torch
from torch import nn


class Model(nn.RNNCell):
    def __init__(self):
        super().__init__(4, 4)

    def forward(self, inputs):
        h, rows = None, []
        for t in range(inputs.size(0)):
            h = super().forward(inputs[t], h)
            rows.append(h[0])
        return torch.stack(rows)


def train(model, inputs, labels, epochs, lr):
    optimizer = torch.optim.Adam(list(model.parameters()), lr)
    history = torch.zeros(epochs)
    model.train()
    for epoch in range(epochs):
        optimizer.zero_grad(set_to_none=False)
        scores = model(inputs)
        loss = sum(nn.functional.cross_entropy(row, label) for row, label in zip(scores, labels)) / len(labels)
        history[epoch] = loss.detach()
        loss.backward()
        optimizer.step()
    return history


def spell(model, inputs):
    text = ""
    for row in model.eval()(inputs):
        text += {0: "e", 1: "h", 2: "l", 3: "o"}[int(row.topk(1).indices)]
    return text
