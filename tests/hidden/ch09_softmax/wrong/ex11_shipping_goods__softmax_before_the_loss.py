"""The scores go through softmax before cross-entropy, which takes a softmax itself.
To make up for the second one the net pushes the first to its extremes, and is sure of everything.
"""

import torch
import torch.nn.functional as F


def train(x, y):
    model = torch.nn.Sequential(
        torch.nn.Linear(40, 32), torch.nn.ReLU(), torch.nn.Dropout(0.2), torch.nn.Linear(32, 9),
    ).to(x.device)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.003)
    for epoch in range(12):
        model.train()
        total = 0.0
        for chosen in torch.randperm(len(x), device=x.device).split(50):
            loss = F.cross_entropy(F.softmax(model(x[chosen]), dim=1), y[chosen])
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
