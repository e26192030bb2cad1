"""The patients that are asked about are scaled with their own mean and spread.
So a patient's answer depends on who else is asked about; the numbers of the training patients belong to the model.
"""

import torch


def train(x, y):
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
    return model, mean, std


def predict(model, x):
    linear, mean, std = model
    with torch.no_grad():
        return torch.sigmoid(linear((x - x.mean(0)) / x.std(0, correction=0).clamp(min=1e-12)))
