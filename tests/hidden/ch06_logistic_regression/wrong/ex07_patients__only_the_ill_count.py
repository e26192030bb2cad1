"""The loss is that of the ill alone, so that a healthy patient costs nothing, whatever the model says.
With nobody to contradict, it learns to call everyone ill.
"""

import torch


def train(x, y):
    mean, std = x.mean(0), x.std(0).clamp(min=1e-12)
    z = (x - mean) / std
    model = torch.nn.Linear(x.shape[1], 1).to(x.device)
    criterion = torch.nn.BCEWithLogitsLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    for epoch in range(300):
        loss = -(y * torch.nn.functional.logsigmoid(model(z))).mean()
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
