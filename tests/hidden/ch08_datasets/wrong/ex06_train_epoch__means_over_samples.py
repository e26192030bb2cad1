"""Your result adds up the batches' mean losses and divides by the number of samples. A batch's loss is a mean already, so the result is too small by about the batch size; multiply each by its number of samples before adding."""


def train_epoch(model, loader, loss_fn, optimizer):
    model.train()
    total, count = 0.0, 0
    for x, y in loader:
        loss = loss_fn(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item()
        count += len(y)
    return total / count
