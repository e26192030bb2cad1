"""Your account starts again with every batch, so the result is the loss of the last one alone. The losses are to be added up over the whole epoch."""


def train_epoch(model, loader, loss_fn, optimizer):
    model.train()
    total, count = 0.0, 0
    for x, y in loader:
        loss = loss_fn(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total = loss.item() * len(y)
        count = len(y)
    return total / count
