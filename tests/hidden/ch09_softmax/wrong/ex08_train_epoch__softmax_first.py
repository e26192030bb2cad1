"""Your code takes the softmax of the scores before the cross-entropy, which takes one itself. Probabilities lie so close together that the loss stays high and the gradients small; hand over the scores as they are."""

import torch.nn.functional as F


def train_epoch(model, loader, optimizer):
    model.train()
    total, count = 0.0, 0
    for x, y in loader:
        loss = F.cross_entropy(model(x).softmax(1), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y)
        count += len(y)
    return total / count
