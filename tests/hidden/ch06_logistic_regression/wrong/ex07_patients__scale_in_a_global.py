"""What training measured stands in variables of the file, where `predict` looks it up, and not in what `train` returns.
The next training writes other numbers there, and every model that was trained before is scaled by them.
"""

import torch


def train(x, y):
    global mean, std
    mean, std = x.mean(0), x.std(0).clamp(min=1e-12)
    z = (x - mean) / std
    model = torch.nn.Linear(x.shape[1], 1).to(x.device)
    criterion = torch.nn.BCEWithLogitsLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    for epoch in range(300):
        loss = criterion(model(z), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if epoch % 30 == 0:
            print(f"epoch {epoch + 1} loss {loss.item():.4f}")
    return model


def predict(model, x):
    with torch.no_grad():
        return torch.sigmoid(model((x - mean) / std))
