"""The net is made once, when the file is loaded: each call of `train` goes on with that one and returns it again.
Whoever holds an earlier model then holds the new one. Make a new net in each training.
"""

import torch
import torch.nn.functional as F

model = torch.nn.Sequential(
    torch.nn.Linear(40, 32), torch.nn.ReLU(), torch.nn.Dropout(0.2), torch.nn.Linear(32, 9),
)


def train(x, y):
    optimizer = torch.optim.Adam(model.parameters(), lr=0.003)
    for epoch in range(12):
        model.train()
        total = 0.0
        for chosen in torch.randperm(len(x), device=x.device).split(50):
            loss = F.cross_entropy(model(x[chosen]), y[chosen])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(chosen)
        print(f"epoch {epoch + 1} loss {total / len(x):.4f}")
    return model


def predict(model, x):
    model.eval()
    with torch.no_grad():
        return F.softmax(model(x), dim=1)
