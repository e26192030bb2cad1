"""The net is made once, when the file is loaded: each call of `train` goes on with that one and returns it again.
Whoever holds an earlier model then holds the new one. Make a new net in each training.
"""

import torch
import torch.nn.functional as F
from torch import nn

AMOUNT = 0.5


def add_noise(images, amount=AMOUNT):
    return (images + amount * torch.randn_like(images)).clamp(0, 1)


model = nn.Sequential(
    nn.Conv2d(1, 16, 5, stride=2, padding=2), nn.ReLU(),
    nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(),
    nn.ConvTranspose2d(32, 1, 4, stride=2, padding=1), nn.Sigmoid(),
)


def train(images):
    # the right ones.
    epochs, batch = 8, 50
    steps = epochs * -(-len(images) // batch)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.002)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.01, total_steps=steps)
    for epoch in range(epochs):
        model.train()
        total = 0.0
        for chosen in torch.randperm(len(images), device=images.device).split(batch):
            clean = images[chosen]
            loss = F.binary_cross_entropy(model(add_noise(clean)), clean)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += loss.item() * len(chosen)
        print(f"epoch {epoch + 1} loss {total / len(images):.4f}")
    return model


def denoise(model, noisy):
    model.eval()
    with torch.no_grad():
        return model(noisy)
