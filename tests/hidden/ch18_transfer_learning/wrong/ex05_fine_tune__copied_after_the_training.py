"""The body itself is trained, and only the finished model is a copy.
So the body changes with every fine-tuning, and the next one starts from what this one has left.
"""

import copy

import torch
import torch.nn.functional as F
from torch import nn


def shifted(images):
    down, right = torch.randint(-1, 2, (2,)).tolist()
    return torch.roll(images, (down, right), (2, 3))


def pretrain(images, labels):
    body = nn.Sequential(
        nn.Conv2d(1, 16, 5, stride=2, padding=2), nn.BatchNorm2d(16), nn.ReLU(),
        nn.Conv2d(16, 32, 3, padding=1), nn.BatchNorm2d(32), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(32, 32, 3, padding=1), nn.BatchNorm2d(32), nn.ReLU(), nn.Flatten(),
    ).to(images.device)
    model = nn.Sequential(body, nn.Linear(32 * 7 * 7, 5).to(images.device))
    epochs, batch = 4, 50
    optimizer = torch.optim.Adam(model.parameters(), lr=0.002)
    steps = epochs * -(-len(images) // batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.006, total_steps=steps)
    for epoch in range(epochs):
        model.train()
        total = 0.0
        for chosen in torch.randperm(len(images), device=images.device).split(batch):
            loss = F.cross_entropy(model(shifted(images[chosen])), labels[chosen])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += loss.item() * len(chosen)
        print(f"epoch {epoch + 1} loss {total / len(images):.4f}")
    return body


def fine_tune(body, images, labels):
    head = nn.Linear(32 * 7 * 7, 5).to(images.device)
    model = nn.Sequential(body, head)
    groups = [{"params": body.parameters(), "lr": 0.0003}, {"params": head.parameters(), "lr": 0.003}]
    optimizer = torch.optim.Adam(groups)
    model.train()
    for _ in range(30):
        for chosen in torch.randperm(len(images), device=images.device).split(10):
            loss = F.cross_entropy(model(shifted(images[chosen])), labels[chosen] - 5)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return copy.deepcopy(model)


def predict(model, images):
    model.eval()
    with torch.no_grad():
        return model(images).argmax(dim=1) + 5
