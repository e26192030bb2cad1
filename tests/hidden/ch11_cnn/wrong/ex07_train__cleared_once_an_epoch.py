"""Your gradients are cleared once in an epoch, after its last batch. Until then backward adds each batch to those before,
so an update goes along the sum of all batches of the epoch so far.
"""

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
            total += loss.item() * len(y)
            samples += len(y)
        optimizer.zero_grad()
        losses.append(total / samples)
    return losses
