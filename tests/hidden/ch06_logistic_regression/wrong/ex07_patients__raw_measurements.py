"""The measurements go into the model as they come, some in hundreds and some below one.
No learning rate suits them all, and what is learnt hangs on the units that somebody happened to choose.
"""

import torch


def train(x, y):
    mean, std = torch.zeros_like(x[0]), torch.ones_like(x[0])
    z = (x - mean) / std
    model = torch.nn.Linear(x.shape[1], 1).to(x.device)
    criterion = torch.nn.BCEWithLogitsLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
    for epoch in range(300):
        loss = criterion(model(z), y)
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
