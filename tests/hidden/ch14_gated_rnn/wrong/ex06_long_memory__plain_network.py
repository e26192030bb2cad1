"""The recurrent layer is a plain one: at every step its whole state goes through a matrix and a tanh.
Over fifty steps neither a number nor a gradient survives that, and what is left to learn is the mean.
"""

import torch
import torch.nn.functional as F
from torch import nn


class Adder(nn.Module):
    def __init__(self):
        super().__init__()
        hidden = 32
        self.rnn = nn.RNN(2, hidden, batch_first=True)
        self.head = nn.Linear(hidden, 1)

    def forward(self, x):
        output, _ = self.rnn(x)
        return self.head(output[:, -1]).squeeze(1)


def train(inputs, targets):
    model = Adder().to(inputs.device)
    epochs, batch = 15, 50
    steps = epochs * -(-len(inputs) // batch)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.002)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.02, total_steps=steps)
    for epoch in range(epochs):
        model.train()
        total = 0.0
        for chosen in torch.randperm(len(inputs), device=inputs.device).split(batch):
            loss = F.mse_loss(model(inputs[chosen]), targets[chosen])
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item() * len(chosen)
        print(f"epoch {epoch + 1} loss {total / len(inputs):.4f}")
    return model


def predict(model, inputs):
    model.eval()
    with torch.no_grad():
        return model(inputs)
