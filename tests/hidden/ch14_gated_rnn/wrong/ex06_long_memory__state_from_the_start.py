"""Each step is computed from the state of the beginning, not from the state that the step before has left.
The last state then knows the last step alone, and neither of the marked numbers unless it stands there.
"""

import torch
import torch.nn.functional as F
from torch import nn


class Adder(nn.Module):
    def __init__(self):
        super().__init__()
        hidden = 32
        self.lstm = nn.LSTMCell(2, hidden)
        self.head = nn.Linear(hidden, 1)
        keep = torch.linspace(2, 60, hidden).log()
        with torch.no_grad():
            self.lstm.bias_ih.zero_()
            self.lstm.bias_hh.zero_()
            self.lstm.bias_hh[:hidden] = -keep
            self.lstm.bias_hh[hidden : 2 * hidden] = keep

    def forward(self, x):
        start = x.new_zeros(len(x), 32), x.new_zeros(len(x), 32)
        for step in x.unbind(1):
            h, c = self.lstm(step, start)
        return self.head(h).squeeze(1)


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
