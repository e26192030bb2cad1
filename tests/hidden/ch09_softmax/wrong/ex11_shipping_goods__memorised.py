"""The net is large and trained for so long that it knows its goods by heart, wrong labels included.
It is then sure of itself on new goods as well, and each confident mistake costs much.
"""

import torch
import torch.nn.functional as F


def train(x, y):
    model = torch.nn.Sequential(
        torch.nn.Linear(40, 256), torch.nn.ReLU(), torch.nn.Linear(256, 9),
    ).to(x.device)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.003)
    for epoch in range(50):
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
