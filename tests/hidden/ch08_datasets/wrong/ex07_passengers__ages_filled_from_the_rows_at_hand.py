"""Unknown ages are filled with the mean age of the passengers that happen to be in the list.
So the same passenger becomes other numbers in other company, and the test passengers help to encode each other.
"""

import torch


def encode(rows):
    ages = [row["age"] for row in rows if row["age"] is not None]
    mean = sum(ages) / len(ages) if ages else 0.0
    table = []
    for row in rows:
        known = row["age"] is not None
        age = row["age"] if known else mean
        table.append([
            float(row["sex"] == "female"),
            *(float(row["class"] == name) for name in ("1st", "2nd", "3rd")),
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
