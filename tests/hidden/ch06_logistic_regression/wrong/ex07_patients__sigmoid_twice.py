"""Probabilities are handed to a loss that wants logits and takes a sigmoid of its own.
What it sees lies between 0.5 and 0.73, so the model is pushed to extremes that it has no reason for.
"""

import torch


def train(x, y):
    mean, std = x.mean(0), x.std(0).clamp(min=1e-12)
    z = (x - mean) / std
    model = torch.nn.Linear(x.shape[1], 1).to(x.device)
    criterion = torch.nn.BCEWithLogitsLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    for epoch in range(300):
        loss = criterion(torch.sigmoid(model(z)), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if epoch % 30 == 0:
            print(f"epoch {epoch + 1} loss {loss.item():.4f}")
    return model, mean, std


def predict(model, x):
    linear, mean, std = model
    with torch.no_grad():
        return torch.sigmoid(linear((x - mean) / std))
