"""Categories are numbered by those that occur in the list, in sorted order.
Where one is missing the others move up, and the same word becomes another number than in the training.
"""

import torch


def encode(rows):
    sexes, classes = sorted({row["sex"] for row in rows}), sorted({row["class"] for row in rows})
    table = []
    for row in rows:
        known = row["age"] is not None
        age = row["age"] if known else 30.0
        table.append([
            float(sexes.index(row["sex"])),
            float(classes.index(row["class"])),
            (age - 30.0) / 15.0,
            float(not known),
        ])
    return torch.tensor(table, dtype=torch.float32)


def train(rows, y):
    x = encode(rows)
    model = torch.nn.Sequential(torch.nn.Linear(x.shape[1], 8), torch.nn.ReLU(), torch.nn.Linear(8, 1))
    criterion = torch.nn.BCEWithLogitsLoss()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for epoch in range(20):
        total = 0.0
        for chosen in torch.randperm(len(x)).split(32):
            loss = criterion(model(x[chosen]), y[chosen])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(chosen)
        print(f"epoch {epoch + 1} loss {total / len(x):.4f}")
    return model


def predict(model, rows):
    model.eval()
    with torch.no_grad():
        return torch.sigmoid(model(encode(rows)))
