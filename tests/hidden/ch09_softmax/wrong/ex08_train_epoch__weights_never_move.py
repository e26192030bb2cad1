"""Your epoch leaves the weights where they were: when the step comes there is no gradient for it to follow. Clear the gradients before backward, not between backward and step, and let nothing (no_grad, detach) cut the model's output from the graph."""

import torch.nn.functional as F


def train_epoch(model, loader, optimizer):
    model.train()
    total, count = 0.0, 0
    for x, y in loader:
        loss = F.cross_entropy(model(x), y)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
        total += loss.item() * len(y)
        count += len(y)
    return total / count
