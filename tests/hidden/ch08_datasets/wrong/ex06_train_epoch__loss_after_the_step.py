"""Your account uses the loss after the update. Each batch's loss is to be taken before its update, from the very forward pass that the gradients come from."""


def train_epoch(model, loader, loss_fn, optimizer):
    model.train()
    total, count = 0.0, 0
    for x, y in loader:
        loss = loss_fn(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss_fn(model(x), y).item() * len(y)
        count += len(y)
    return total / count
