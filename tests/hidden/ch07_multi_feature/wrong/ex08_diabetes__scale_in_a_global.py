"""What training measured stands in variables of the file, where `predict` looks it up, and not in what `train` returns.
The next training writes other numbers there, and every model that was trained before is scaled by them.
"""

import torch


class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.first = torch.nn.Linear(8, 6)
        self.second = torch.nn.Linear(6, 4)
        self.third = torch.nn.Linear(4, 1)

    def forward(self, x):
        x = torch.sigmoid(self.first(x))
        x = torch.sigmoid(self.second(x))
        return self.third(x)


def batches(count, size):
    return torch.randperm(count).split(size)


def train(x, y):
    global mean, std
    mean, std = x.mean(0), x.std(0).clamp(min=1e-12)
    z = (x - mean) / std
    net = Net().to(x.device)
    criterion = torch.nn.BCEWithLogitsLoss()
    optimizer = torch.optim.Adam(net.parameters(), lr=0.02)
    for epoch in range(20):
        net.train()
        total = 0.0
        for chosen in batches(len(x), 32):
            loss = criterion(net(z[chosen]), y[chosen])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(chosen)
        print(f"epoch {epoch + 1} loss {total / len(x):.4f}")
    return net


def predict(model, x):
    net = model
    net.eval()
    with torch.no_grad():
        logits = net((x - mean) / std)
    return (logits > 0).long().flatten()
