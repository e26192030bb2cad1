"""In the loss, answers of shape (N, 1) meet targets of shape (N,), and broadcasting compares every answer with every target.
The best answer to all targets at once is their mean, so that is what the net learns.
"""

import torch
import torch.nn.functional as F
from torch import nn


class Adder(nn.Module):
    def __init__(self):
        super().__init__()
        hidden = 32
        self.lstm = nn.LSTM(2, hidden, batch_first=True)
        self.head = nn.Linear(hidden, 1)
        keep = torch.linspace(2, 60, hidden).log()
        with torch.no_grad():
            self.lstm.bias_ih_l0.zero_()
            self.lstm.bias_hh_l0.zero_()
            self.lstm.bias_hh_l0[:hidden] = -keep
            self.lstm.bias_hh_l0[hidden : 2 * hidden] = keep

    def forward(self, x):
        output, _ = self.lstm(x)
        return self.head(output[:, -1])


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
        return model(inputs).squeeze(1)
