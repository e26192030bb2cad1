"""Your gradients are never cleared. backward adds to what is there, so each step also follows the gradients of all batches before it; clear them once for each batch."""


def train_epoch(model, loader, loss_fn, optimizer):
    model.train()
    total, count = 0.0, 0
    for x, y in loader:
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y)
        count += len(y)
    return total / count
